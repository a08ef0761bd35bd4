package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.page.ReportPage;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.RectificationNotice;
import org.dudao.report.word.SupervisionReport;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every letter says in a second round: four months on one problem is mended, one can no longer be judged, the others are left. */
class SecondRoundLettersTest {
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 30);

    private static Assessment first;
    private static Assessment second;

    @BeforeAll
    static void twoChecks() throws IOException {
        String json = Files.readString(Path.of("fixtures/breaks-all-four/submission.json"));
        first = Fixtures.assess(read(json, Fixtures.AS_OF));
        String later = json.replace("\"juniorEnrolledOfAge\": 898", "\"juniorEnrolledOfAge\": 905")
                .replace("\"safetyGrade\": \"D\", \"inUse\": false", "\"safetyGrade\": null, \"inUse\": false");
        second = Fixtures.assess(read(later, SECOND), SECOND, first.toJson());
    }

    private static Submission read(String json, LocalDate asOf) {
        return new SubmissionReader(Dictionary.load())
                .read("submission.json", json.getBytes(StandardCharsets.UTF_8), asOf)
                .submission();
    }

    private static BureauSettings office() {
        return BureauSettingsFile.read("dudao.yaml", "通知书文号: \"某教督改〔2026〕9号\"\n", Language.ZH_CN);
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getBodyElements().stream()
                    .map(element -> element instanceof XWPFParagraph paragraph
                            ? paragraph.getText()
                            : ((XWPFTable) element)
                                    .getRows().stream()
                                            .map(XWPFTableRow::getTableCells)
                                            .map(cells -> cells.stream()
                                                    .map(XWPFTableCell::getText)
                                                    .collect(Collectors.joining(" | ")))
                                            .collect(Collectors.joining("\n")))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String letter(Assessment assessment) throws IOException {
        return text(OpinionLetter.of(Fixtures.letter(assessment, office(), Language.ZH_CN)));
    }

    private static String notice(Assessment assessment, String addressee) throws IOException {
        for (Map.Entry<String, byte[]> one : RectificationNotice.each(
                        Fixtures.letter(assessment, office(), Language.ZH_CN))
                .entrySet()) {
            if (one.getKey().endsWith("-" + addressee + ".docx")) {
                return text(one.getValue());
            }
        }
        throw new AssertionError("There is no notice to " + addressee);
    }

    @Test
    void theFirstRoundSaysNothingOfAnEarlierOne() throws IOException {
        assertThat(letter(first)).doesNotContain("上次", "仍未整改", "新发现", "逾期");
        assertThat(notice(first, "柳沟教学点")).doesNotContain("上次", "原限期", "约谈各");
    }

    @Test
    void theLetterCountsWhatBecameOfTheItemsAndMarksEachInBodyAndAnnex() throws IOException {
        String letter = letter(second);
        assertThat(letter)
                .contains(new FollowUpText(second, Language.ZH_CN).summary())
                .contains("1.D级危房仍在使用（柳沟教学点 B1；仍未整改，逾期122日）：学校当日停止使用，封闭现场，安置师生，并书面报告。")
                .contains("（上次指出、仍未整改，原限期2026年7月31日，已逾期122日）。")
                .contains("与上次核查相比")
                .contains("已消除、待复查的事项", "未能复查、仍须整改的事项");
    }

    @Test
    void theProblemsAndThePageAndTheReportSayItToo() throws IOException {
        String summary = new FollowUpText(second, Language.ZH_CN).summary();
        for (Detail detail : Detail.values()) {
            assertThat(ProblemsAndImprovements.of(second, detail, Language.ZH_CN))
                    .contains(summary)
                    .contains("上次指出、仍未整改，原限期2026年7月31日，已逾期122日");
        }
        assertThat(text(SupervisionReport.of(Fixtures.letter(second, office(), Language.ZH_CN))))
                .contains(summary);
        assertThat(ReportPage.of(second, Language.ZH_CN))
                .contains(summary, "<span class=\"tag plain\">上次指出、仍未整改，逾期122日</span>", "id=\"follow-up\"");
    }

    @Test
    void aNoticeStatesTheFirstDeadlineCallsAnExtensionOneAndProposesTheNextStep() throws IOException {
        assertThat(notice(second, "丙镇中心幼儿园"))
                .contains("原限期2026年8月31日，已逾期91日；此次系展期")
                .contains("约谈责任单位主要负责人")
                .contains("决定。")
                .contains("《教育督导条例》第二十二条");
    }
}
