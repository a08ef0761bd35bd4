package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The documents for Word, read back by another library. */
class WordDocumentsTest {
    private static final Path BREAKS = Path.of("fixtures/breaks-all-four");
    private static final Set<String> GOLDEN = Set.of("breaks-all-four", "longshan", "every-area-clean");

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    private static Assessment assessment(Path folder) {
        return Fixtures.assess(Fixtures.submission(folder));
    }

    private static Map<String, byte[]> documents(Assessment assessment, BureauSettings office, Language language) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put(ProblemsDocument.FILE, ProblemsDocument.of(assessment, office, Detail.brief, language));
        documents.put(OpinionLetter.FILE, OpinionLetter.of(Fixtures.letter(assessment, office, language)));
        documents.put(
                OpinionLetter.PRELIMINARY, OpinionLetter.preliminary(Fixtures.letter(assessment, office, language)));
        documents.put(RectificationNotice.FILE, RectificationNotice.of(Fixtures.letter(assessment, office, language)));
        documents.values().removeIf(d -> d == null);
        return documents;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theTextsAreThoseCheckedIn(Path folder) throws IOException {
        if (!GOLDEN.contains(folder.getFileName().toString())) {
            return;
        }
        for (Language language : Language.values()) {
            BureauSettings office = BureauSettingsFile.standard(language);
            for (Map.Entry<String, byte[]> document :
                    documents(assessment(folder), office, language).entrySet()) {
                Golden.matches(
                        folder.resolve("expected/" + document.getKey() + "." + language.tag() + ".txt"),
                        text(document.getValue()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNumberIsOneOfTheAssessmentsOrAnArticleOfTheBureausWords(Path folder) throws IOException {
        Assessment assessment = assessment(folder);
        for (Language language : Language.values()) {
            Set<String> known = Numbers.of(assessment);
            // the articles that a bureau's words cite
            known.addAll(
                    Numbers.of(BureauSettingsFile.standard(language).wording().toString()));
            known.addAll(LetterCounts.of(assessment));
            for (Map.Entry<String, byte[]> document : documents(
                            assessment, BureauSettingsFile.standard(language), language)
                    .entrySet()) {
                assertThat(known)
                        .as("%s of %s in %s", document.getKey(), folder, language.tag())
                        .containsAll(Numbers.of(prose(document.getValue())));
            }
        }
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() {
        BureauSettings office = BureauSettingsFile.standard(Language.ZH_CN);
        Map<String, byte[]> once = documents(assessment(BREAKS), office, Language.ZH_CN);
        Map<String, byte[]> twice = documents(assessment(BREAKS), office, Language.ZH_CN);
        assertThat(once).hasSize(4);
        once.forEach((name, bytes) -> assertThat(twice.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void thePageIsLaidOutAsGbT9704Says() throws IOException {
        byte[] bytes = ProblemsDocument.of(
                assessment(BREAKS), BureauSettingsFile.standard(Language.ZH_CN), Detail.brief, Language.ZH_CN);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
            assertThat(document.getStyles().getStyle("Title").getCTStyle().xmlText())
                    .contains("方正小标宋简体")
                    .contains("w:val=\"44\"");
            assertThat(faceOf(document, "Heading1")).isEqualTo("黑体");
            assertThat(faceOf(document, "Heading2")).isEqualTo("楷体_GB2312");
            assertThat(document.getParagraphs().stream()
                            .filter(p -> "Heading1".equals(p.getStyleID()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("一、一票否决事项", "二、其他问题", "三、改进措施", "四、待核实和未能评估的事项");
        }
    }

    private static String faceOf(XWPFDocument document, String style) {
        return document.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    private static long millimetres(Object twips) {
        return Math.round(Long.parseLong(twips.toString()) * 25.4 / 1440);
    }

    @Test
    void whatIsNotKnownIsABlankAndNotAnInvention() throws IOException {
        String letter = text(OpinionLetter.of(
                Fixtures.letter(assessment(BREAKS), BureauSettingsFile.standard(Language.ZH_CN), Language.ZH_CN)));
        assertThat(letter)
                .contains("＿＿＿＿＿＿（发文机关）", "＿＿＿〔＿＿＿＿〕＿＿号", "联系人：＿＿＿＿＿＿", "＿＿＿＿年＿＿月＿＿日")
                .doesNotContain("null", "{", "抄送");
    }

    @Test
    void whatTheBureauKnowsStandsInItsPlace() throws IOException {
        BureauSettings office = BureauSettingsFile.read("dudao.yaml", """
                发文机关: "某县人民政府教育督导委员会办公室"
                意见书文号: "某教督意〔2026〕12号"
                成文日期: "2026-08-05"
                联系人: "某某"
                联系电话: 0000-1234567
                督导组成员: ["甲", "乙", "丙"]
                抄送: ["某县人民政府", "某县教育局"]
                文字:
                  意见书反馈要求: "请{主送}于{整改报告日期}前报送{发文机关}。"
                """, Language.ZH_CN);
        String letter = text(OpinionLetter.of(Fixtures.letter(assessment(BREAKS), office, Language.ZH_CN)));
        assertThat(letter)
                .contains(
                        "某教督意〔2026〕12号",
                        "督导组成员：甲、乙、丙。",
                        "请丙镇人民政府于＿＿＿＿＿＿前报送某县人民政府教育督导委员会办公室。",
                        "\n某县人民政府教育督导委员会办公室\n2026年8月5日\n",
                        "抄送：某县人民政府、某县教育局。");
    }

    @Test
    void aNoticeGoesToEveryoneWhoMustActAndNamesOnlyItsOwnItems() throws IOException {
        Assessment assessment = assessment(BREAKS);
        byte[] bytes = RectificationNotice.of(
                Fixtures.letter(assessment, BureauSettingsFile.standard(Language.ZH_CN), Language.ZH_CN));
        String[] notices = text(bytes).split("（发文机关）\n", -1);
        assertThat(Stream.of(notices).skip(1).map(n -> n.lines()
                        .filter(l -> l.endsWith("："))
                        .findFirst()
                        .orElseThrow()))
                .containsExactly("丙镇人民政府：", "丙镇中心幼儿园：", "柳沟教学点：", "丙镇中心小学：", "丙镇中学：", "县级教育行政部门：", "县级人民政府：");
        List<String> due = assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION)
                .flatMap(f -> f.duties().stream().map(d -> f.fingerprint()))
                .toList();
        List<String> items = text(bytes)
                .lines()
                .filter(l -> l.contains("事项编号："))
                .map(l -> l.substring(l.indexOf("事项编号：") + 5).split(" ", 2)[0])
                .toList();
        assertThat(items).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void aTownshipWithNothingToRectifyGetsNoNotice() {
        Assessment clean = assessment(Path.of("fixtures/every-area-clean"));
        assertThat(RectificationNotice.of(
                        Fixtures.letter(clean, BureauSettingsFile.standard(Language.ZH_CN), Language.ZH_CN)))
                .isNull();
    }

    /** The text of a document: a line for each paragraph, a row's cells on one line. */
    private static String text(byte[] docx) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines(docx, false)) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** The text without the numbers of items and rows, which no assessment contains. */
    private static String prose(byte[] docx) throws IOException {
        return lines(docx, true).stream()
                .map(l -> l.replaceFirst("^(\\d+\\.|（\\d+）|\\(\\d+\\))", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(byte[] docx, boolean withoutFirstCell) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    if (!paragraph.getText().isEmpty()) {
                        lines.add(paragraph.getText());
                    }
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(r -> lines.add(r.getTableCells().stream()
                                    .skip(withoutFirstCell ? 1 : 0)
                                    .map(XWPFTableCell::getText)
                                    .map(t -> t.replace('\n', ' '))
                                    .collect(Collectors.joining(" | "))));
                }
            }
        }
        return lines;
    }
}
