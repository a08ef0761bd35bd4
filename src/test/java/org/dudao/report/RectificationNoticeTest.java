package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.word.RectificationNotice;
import org.junit.jupiter.api.Test;

/** The notices to everyone who must act, each a file. */
class RectificationNoticeTest {
    private static final Assessment BREAKS = Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));

    private static final BureauSettings OFFICE = BureauSettingsFile.read("dudao.yaml", """
            发文机关: "某县人民政府教育督导委员会办公室"
            通知书文号: "某教督改〔2026〕9号"
            督导组成员: ["甲", "乙", "丙"]
            县政府通知书主送: "某县人民政府"
            """, Language.ZH_CN);

    private static Map<String, byte[]> notices() {
        return RectificationNotice.each(Fixtures.letter(BREAKS, OFFICE, Language.ZH_CN));
    }

    private static List<String> paragraphs(byte[] docx, String style) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                if (style == null || style.equals(paragraph.getStyleID())) {
                    texts.add(paragraph.getText());
                }
            }
        }
        return texts;
    }

    @Test
    void eachHasTheNextNumberAndTheListOfABatchNamesTheSame() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (byte[] notice : notices().values()) {
            numbers.addAll(paragraphs(notice, "DocumentNumber"));
        }
        assertThat(numbers)
                .containsExactly(
                        "某教督改〔2026〕9号",
                        "某教督改〔2026〕10号",
                        "某教督改〔2026〕11号",
                        "某教督改〔2026〕12号",
                        "某教督改〔2026〕13号",
                        "某教督改〔2026〕14号",
                        "某教督改〔2026〕15号");
        List<RectificationNotice.Sent> list = RectificationNotice.list(BREAKS, OFFICE, Language.ZH_CN);
        assertThat(list).extracting(RectificationNotice.Sent::number).isEqualTo(numbers);
        assertThat(list)
                .extracting(RectificationNotice.Sent::file)
                .containsExactlyElementsOf(notices().keySet());
        assertThat(list.get(6).addressee()).isEqualTo("某县人民政府");
    }

    @Test
    void whatMustBeDoneTodayStandsFirstInAFrameAndNowhereElse() throws IOException {
        assertThat(paragraphs(notices().get("notices/03-柳沟教学点.docx"), "Framed"))
                .containsExactly(
                        "下列事项必须立即停止或者处置，当日办结：", "1.当日（2026年7月31日）停止使用柳沟教学点 B1 校舍，封闭现场并设置警示标志，妥善安置师生，并书面报告停用情况。");
        assertThat(paragraphs(notices().get("notices/01-丙镇人民政府.docx"), "Framed"))
                .containsExactly("下列事项必须立即停止或者处置，当日办结：", "1.当日（2026年7月31日）到场督促停止使用柳沟教学点 B1 校舍，协调安置师生的场所，并报告县级人民政府。");
        assertThat(paragraphs(notices().get("notices/02-丙镇中心幼儿园.docx"), "Framed"))
                .isEmpty();
    }

    @Test
    void theInspectedAreToldOfTheConsequencesAndTheCountysBodiesAreAsked() throws IOException {
        assertThat(String.join("\n", paragraphs(notices().get("notices/03-柳沟教学点.docx"), null)))
                .contains("三、逾期后果", "第二十五条第（三）项");
        assertThat(String.join("\n", paragraphs(notices().get("notices/07-县级人民政府.docx"), null)))
                .contains("某县人民政府：", "三、办理要求", "请按照职责研究办理")
                .doesNotContain("第二十五条", "通报批评", "发现你单位存在");
    }

    @Test
    void theFileWithAllOfThemHasThemInTheirOrder() throws IOException {
        byte[] all = RectificationNotice.of(Fixtures.letter(BREAKS, OFFICE, Language.ZH_CN));
        List<String> each = new ArrayList<>();
        for (byte[] notice : notices().values()) {
            each.addAll(paragraphs(notice, "Addressee"));
        }
        assertThat(paragraphs(all, "Addressee")).isEqualTo(each);
    }
}
