package org.dudao.report.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.MissingDataList;
import org.dudao.report.MissingDataText;
import org.dudao.standards.StandardKind;

/** The sheet 未能评估: what could not be assessed, and the data to submit. */
final class MissingSheet {
    /** The table, of which the township fills in two columns; its rows have no id, and are identified by the data to submit. */
    static final TypedSheet TABLE = new TypedSheet(
            new BilingualText("未能评估", "Not assessed"),
            List.of(
                    new BilingualText("序号", "No."),
                    new BilingualText("类别", "Kind"),
                    new BilingualText("内容", "Content"),
                    new BilingualText("对象", "Subjects"),
                    new BilingualText("涉及的标准", "Standards"),
                    new BilingualText("补报情况", "Submitted"),
                    new BilingualText("备注", "Remarks")),
            List.of(1, 2),
            List.of(5, 6));

    private MissingSheet() {}

    private record Line(String group, List<String> cells) {}

    static void write(Workbook workbook, Assessment assessment, Language language) throws IOException {
        MissingDataText missing = new MissingDataText(assessment, language);
        MissingDataList list = new MissingDataList(assessment, language);
        List<Line> lines = new ArrayList<>();
        add(lines, language.pick("请补报", "submit"), list.rows(StandardKind.REQUIREMENT));
        missing.others(assessment)
                .forEach(t -> lines.add(new Line(language.pick("其他原因", "other reasons"), List.of(t, "", ""))));
        add(lines, language.pick("数据核实所缺", "for data checks"), list.rows(StandardKind.PLAUSIBILITY));
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick(TABLE.name()),
                language.pick("未能评估的事项", "What could not be assessed"),
                note(lines.size(), language),
                List.of(5.0, 14.0, 48.0, 34.0, 44.0, 18.0, 14.0),
                language);
        sheet.head(TABLE.headings(language));
        for (int i = 0; i < lines.size(); i++) {
            sheet.row(List.of(
                    SheetCell.number(i + 1),
                    SheetCell.word(lines.get(i).group()),
                    SheetCell.text(lines.get(i).cells().get(0)),
                    SheetCell.text(lines.get(i).cells().get(1)),
                    SheetCell.text(lines.get(i).cells().get(2)),
                    SheetCell.blank(),
                    SheetCell.blank()));
        }
        sheet.finish();
    }

    private static String note(int lines, Language language) {
        return lines == 0
                ? language.pick("没有未能评估的事项。", "Everything was assessed.")
                : language.pick(
                        "共" + lines + "项。下列事项未作判定，不视为达标。补报后重新核查。",
                        lines + " in all. Not assessed, and not counted as met; submit the data.");
    }

    private static void add(List<Line> lines, String group, List<List<String>> rows) {
        rows.forEach(r -> lines.add(new Line(group, r)));
    }
}
