package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A leader reads two to four pages: the lengths of the bodies of letters, in lines of the layout of GB/T 9704-2012. */
class LetterLengthTest {
    private static final Path EVERY_AREA = Path.of("fixtures/every-area");

    /** Half characters in a line of the body, and in a line of a table of the body over its whole width. */
    private static final double COLUMNS = 56;

    private static final double TABLE_COLUMNS = 70;

    /** Points of a line of the body, of a line of a table, and of the space around a row. */
    private static final double LINE = 28.95;

    private static final double TABLE_LINE = 15.5;
    private static final double ROW = 2.4;

    private static final double PAGE = 22 * LINE;

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    private static Assessment assessment(Path folder) {
        return Fixtures.assess(Fixtures.submission(folder));
    }

    @Test
    void everyAreaAtItsWorstHasFivePagesBeforeTheAnnexes() throws IOException {
        Assessment worst = assessment(EVERY_AREA);
        assertThat(vetoes(worst)).hasSize(26);
        for (byte[] document : documents(worst)) {
            assertThat(pages(document)).isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aTownshipWithTenVetoesAtMostHasFourPagesBeforeTheAnnexes(Path folder) throws IOException {
        Assessment assessment = assessment(folder);
        if (vetoes(assessment).size() > 10) {
            return;
        }
        for (byte[] document : documents(assessment)) {
            assertThat(pages(document)).isLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aVetoTakesTwoLinesAtMostAndAnAreaThree(Path folder) {
        Assessment assessment = assessment(folder);
        LetterOutline outline = LetterOutline.of(assessment);
        VetoText vetoes = new VetoText(assessment, Language.ZH_CN);
        assertThat(outline.vetoes()).allSatisfy(veto -> assertThat(TerminalWidth.width(vetoes.line(veto)))
                .as(vetoes.line(veto))
                .isLessThanOrEqualTo((int) (2 * COLUMNS) - 8));
        AreaText areas = new AreaText(assessment, outline, Language.ZH_CN);
        assertThat(areas.paragraphs())
                .filteredOn(paragraph -> !paragraph.contains("其他专题"))
                .allSatisfy(paragraph -> assertThat(TerminalWidth.width(paragraph))
                        .as(paragraph)
                        .isLessThanOrEqualTo((int) (3 * COLUMNS) - 4));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyViolationHasOneNumberAndStandsInTheAnnexUnderIt(Path folder) {
        Assessment assessment = assessment(folder);
        LetterOutline outline = LetterOutline.of(assessment);
        List<Finding> violations = assessment.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATION)
                .toList();
        assertThat(outline.numbers().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        violations.stream().map(Finding::fingerprint).toList());
        assertThat(outline.numbers().values())
                .containsExactlyElementsOf(
                        Stream.iterate(1, n -> n + 1).limit(violations.size()).toList());
        String text = ProblemsAndImprovements.of(assessment, Detail.brief, Language.ZH_CN);
        FindingText texts = new FindingText(assessment, Language.ZH_CN);
        for (Finding finding : violations) {
            assertThat(text.replace("\\", ""))
                    .contains("| " + outline.number(finding) + " | "
                            + texts.problemAlone(finding).replace("\\", ""));
        }
    }

    @Test
    void theLongFormHasASentenceForEachFindingInItsText() {
        Assessment assessment = assessment(EVERY_AREA);
        String text = ProblemsAndImprovements.of(assessment, Detail.full, Language.ZH_CN);
        assertThat(text).contains("## 一、存在的问题", "## 二、改进措施").doesNotContain("附件1");
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.VIOLATION)
                .allSatisfy(finding -> assertThat(text.replace("\\", ""))
                        .contains(finding.problem().zh().replace("\\", "")));
    }

    private static List<Finding> vetoes(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION && f.severity() == Severity.VETO)
                .toList();
    }

    private static List<byte[]> documents(Assessment assessment) {
        BureauSettings office = BureauSettingsFile.read("dudao.yaml", """
                发文机关: "某县人民政府教育督导委员会办公室"
                意见书文号: "某教督意〔2026〕12号"
                成文日期: "2026-08-05"
                联系人: "丁某"
                联系电话: "0000-0000000"
                督导时间: "2026年7月13日至17日"
                督导方式: "数据核查与实地察看相结合"
                督导组成员: ["组长甲某", "乙某", "丙某"]
                整改报告日期: "2026-10-31"
                申辩情况: "被督导单位未提出申辩"
                抄送: ["某县人民政府", "某市人民政府教育督导委员会办公室"]
                """, Language.ZH_CN);
        return List.of(
                OpinionLetter.of(Fixtures.letter(assessment, office, Language.ZH_CN)),
                OpinionLetter.preliminary(Fixtures.letter(assessment, office, Language.ZH_CN)),
                ProblemsDocument.of(assessment, office, Detail.brief, Language.ZH_CN));
    }

    /** The pages before the first annex: every line of text and every row of a table takes its height. */
    private static double pages(byte[] docx) throws IOException {
        double points = 0;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    if ("AnnexLabel".equals(paragraph.getStyleID())) {
                        return points / PAGE;
                    }
                    boolean indented = paragraph.getStyleID() == null
                            || paragraph.getStyleID().equals("Closing");
                    int width = TerminalWidth.width(paragraph.getText()) + (indented ? 4 : 0);
                    points += LINE * Math.max(1, Math.ceil(width / COLUMNS));
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        points += height(row, table);
                    }
                }
            }
        }
        return points / PAGE;
    }

    private static double height(XWPFTableRow row, XWPFTable table) {
        List<Double> widths = new ArrayList<>();
        table.getCTTbl()
                .getTblGrid()
                .getGridColList()
                .forEach(column -> widths.add(Double.parseDouble(column.getW().toString()) / 8844 * TABLE_COLUMNS));
        double lines = 1;
        for (int i = 0; i < row.getTableCells().size(); i++) {
            double columns = row.getTableCells().size() == 1 ? TABLE_COLUMNS : widths.get(i) - 2;
            lines = Math.max(lines, Math.ceil(TerminalWidth.width(row.getCell(i).getText()) / columns));
        }
        return lines * TABLE_LINE + ROW;
    }
}
