package org.dudao.report.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SelfRow;
import org.dudao.report.BasicFigures;
import org.dudao.report.FindingText;
import org.dudao.report.Language;
import org.dudao.report.Numerals;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.SelfAssessmentText;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.jspecify.annotations.Nullable;

/**
 * The form of the self-assessment report 自评报告 (教育督导条例 article 18), for the township to fill in and sign: a cover with its declaration,
 * its own figures, and room for what it says of itself. No verdict stands in it.
 */
public final class SelfReport {
    /** The name of the document's file. */
    public static final String FILE = "self-report.docx";

    private static final int FIGURES = 6;
    private static final String ROOM = "\n".repeat(6);
    private static final int EMPTY_ROWS = 5;

    private final Assessment assessment;
    private final @Nullable BasicFigures figures;
    private final Language language;
    private final BureauWording words;
    private final WordText text;

    private SelfReport(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.figures = inputs.figures();
        this.language = inputs.language();
        this.words = new BureauWording(inputs.bureau(), assessment, language);
        this.text = new WordText(language);
    }

    /** The complete file. */
    public static byte[] of(LetterInputs inputs) {
        return new SelfReport(inputs).write();
    }

    private byte[] write() {
        cover();
        part(1, "基本情况", "Overview");
        text.paragraph(language.pick("以下数据取自", "From the ")
                + SelfAssessmentText.origin(assessment, language)
                + language.pick("请核对，空白的请补填。", " Please check them, and fill in the blanks."));
        text.table(figures());
        part(2, "主要做法和成效", "Work and results");
        text.table(room(language.pick("主要做法和成效", "Work and results")));
        part(3, "对照标准自评", "Self-assessment by standard");
        List<SelfRow> rows = SelfRow.of(assessment);
        long measured = rows.stream().filter(r -> r.measured() != null).count();
        text.paragraph(language.pick(
                "见附件1（" + SelfAssessmentText.BOOK + "），共" + rows.size() + "项标准，其中" + measured
                        + "项已填入报送数据的实测值。自评结论由本单位填写：达标＿＿＿项，不达标＿＿＿项，不适用＿＿＿项，未作自评＿＿＿项。",
                "See annex 1 (" + SelfAssessmentText.BOOK + "): " + rows.size() + " standards, of which " + measured
                        + " have the value submitted. Conclusions of this unit: met ＿＿＿, not met ＿＿＿, not applicable ＿＿＿, nothing said"
                        + " ＿＿＿."));
        part(4, "存在问题", "Problems");
        text.table(room(language.pick("存在问题", "Problems")));
        part(5, "改进措施", "Corrections");
        text.table(empty(
                language.pick("改进措施", "Corrections"),
                List.of(8, 28, 34, 15, 15),
                language.pick("序号", "No."),
                language.pick("问题", "Problem"),
                language.pick("措施", "Action"),
                language.pick("时限", "Due"),
                language.pick("责任人", "Person")));
        annexes();
        return text.finish(PageLayout.DOCUMENT, language.pick("自评报告", "Self-Assessment Report"));
    }

    private void part(int number, String zh, String en) {
        text.part(language.pick(Numerals.chinese(number) + "、" + zh, Numerals.roman(number) + ". " + en));
    }

    private void cover() {
        String year = assessment.assessment().schoolYear();
        String township = new FindingText(assessment, language).township();
        for (int i = 0; i < 3; i++) {
            text.styled("Addressee", "");
        }
        text.title(language.pick(
                township + year.replace("-", "—") + "学年\n教育工作自评报告",
                "Self-Assessment Report\n" + township + ", School Year " + year));
        text.table(new OfficialTextWriter.Table(
                language.pick("封面", "Cover"),
                List.of(),
                List.of(30, 70),
                List.of(
                        List.of(language.pick("被督导单位（盖章）", "Unit (seal)"), words.fill("{乡镇政府}")),
                        List.of(language.pick("主要负责人（签字）", "Person in charge (signature)"), ""),
                        List.of(language.pick("填报人及联系电话", "Completed by, phone"), ""),
                        List.of(language.pick("报送督导机构", "Handed in to"), words.fill("{发文机关}")),
                        List.of(language.pick("报送截止日期", "Due"), words.fill("{自评报告报送日期}")),
                        List.of(language.pick("填报日期", "Date"), ""))));
        text.styled("Caption", language.pick("真实性承诺", "Declaration"));
        text.paragraph(
                language.pick(
                        "本单位承诺：本报告、自评表和所附佐证材料真实、完整，没有隐瞒和虚报；自评结论由本单位作出，并对其真实性负责（《教育督导条例》第十八条、第二十五条）。",
                        "We declare that this report, its table and the evidence are true and complete, and that nothing is concealed; the conclusions are"
                                + " our own, and we answer for them (articles 18 and 25 of the Regulations on Education Supervision)."));
        text.styled("Closing", language.pick("主要负责人签字：＿＿＿＿＿＿　　　日期：＿＿＿＿＿＿", "Signature: ＿＿＿＿＿＿   Date: ＿＿＿＿＿＿"));
        text.endDocument(PageLayout.DOCUMENT);
    }

    private OfficialTextWriter.Table figures() {
        List<List<String>> rows = new ArrayList<>();
        if (figures == null) {
            for (int i = 0; i < FIGURES; i++) {
                rows.add(List.of("", "", ""));
            }
        } else {
            for (BasicFigures.Figure figure : figures.figures()) {
                rows.add(List.of(language.pick(figure.title()), shown(figure.value()), language.pick(figure.source())));
            }
        }
        return new OfficialTextWriter.Table(
                language.pick("基本情况", "Overview"),
                List.of(language.pick("项目", "Item"), language.pick("数值", "Figure"), language.pick("来源", "Source")),
                List.of(40, 25, 35),
                rows);
    }

    private static String shown(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static OfficialTextWriter.Table room(String caption) {
        return new OfficialTextWriter.Table(caption, List.of(), List.of(100), List.of(List.of(ROOM)));
    }

    private static OfficialTextWriter.Table empty(String caption, List<Integer> widths, String... headings) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(i + 1)));
            while (row.size() < headings.length) {
                row.add("");
            }
            rows.add(row);
        }
        return new OfficialTextWriter.Table(caption, List.of(headings), widths, rows);
    }

    private void annexes() {
        text.paragraph(language.pick(
                "附件：1. 对照标准自评表；2. 报送数据；3. 佐证材料目录。", "Annexes: 1. table by standard; 2. data; 3. list of evidence."));
        text.styled("Caption", language.pick("佐证材料目录", "List of evidence"));
        text.table(empty(
                language.pick("佐证材料目录", "List of evidence"),
                List.of(12, 38, 32, 18),
                language.pick("编号", "No."),
                language.pick("材料名称", "Title"),
                language.pick("对应标准", "For standard"),
                language.pick("存放处", "Kept at")));
    }
}
