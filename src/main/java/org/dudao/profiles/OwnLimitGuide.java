package org.dudao.profiles;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;

/** The sheet that tells a clerk how to fill in own limits. */
final class OwnLimitGuide {
    private static final List<List<BilingualText>> LINES = List.of(
            line(
                    "怎样改限值",
                    "Changing a limit",
                    "在“标准”表中找到那一行，直接改浅黄色的格子。没有改的行不起作用，不必删除；删了整行也等于没有改。",
                    "Find the row on the sheet Standards and edit the cells in light yellow. Rows that nobody edited do nothing and"
                            + " need not be deleted; a deleted row counts as not edited."),
            line(
                    "比较和限值",
                    "Comparison and limit",
                    "“不超过”“不低于”含本数，“低于”“高于”不含。百分数照写百分号，如 2%。“介于”写两个数，如 50至60。现行限值写着分档的，比较、限值两格是空的，填了就不再分档。",
                    "\"at most\" and \"at least\" include the number, \"below\" and \"above\" do not. Percentages have their sign,"
                            + " such as 2%. \"between\" takes two numbers, such as 50 to 60. Where the limit rises in steps both cells"
                            + " are empty; filled in, they replace the steps."),
            line(
                    "分学段、分城乡",
                    "Stage and area",
                    "不填就是全部。要对小学、初中定不同的数，把这一行改为小学，再复制一行改为初中。同一学段、城乡只能有一行管到。",
                    "Empty means all. For different numbers of primary and junior secondary schools make this row primary, and a copy"
                            + " of it junior secondary. Only one row may apply to a stage and area."),
            line(
                    "是否执行",
                    "In force",
                    "备用标准写“否”，改成“是”就执行。现行标准不能改成“否”：整类不查，用专项督导方案；个别学校免查，用豁免清单。",
                    "Optional standards have \"no\"; \"yes\" puts them in force. A standard in force cannot be switched off: use a kind"
                            + " of inspection to leave out whole groups, and waivers for single schools."),
            line(
                    "依据",
                    "Basis",
                    "新的限值从哪个文件来，填文件名称、文号、条款。“依据作用”不填就是“限值”。照原文核对过条款的，在“已核对原文”选“是”，并填条款；没有核对的不选，文书中如实注明未核对。名称以“条例”结尾的按地方性法规引用，其他按规范性文件引用。",
                    "Give the document, number and clause of the new limit. An empty role is that of a limit. Choose \"yes\" under"
                            + " Text checked only if the clause was compared with the original, and name the clause. A document whose"
                            + " title ends in 条例 is cited as a local regulation, any other as a normative document."),
            line(
                    "自何日起",
                    "From",
                    "新限值或者依据从哪一天起用，如 2026-09-01；此前仍用现行限值。不填就是一直用。",
                    "The first day of the new limit or basis, such as 2026-09-01; before it the present limit holds. Empty means always."),
            line(
                    "比现行宽的",
                    "Asking less",
                    "放宽限值、降低严重程度、延长期限的，必须填放宽理由和批准人，核查文书会写明。",
                    "A wider limit, a lower severity or a longer term needs a reason and an approver, which all documents state."),
            line("方案", "Profile", "“方案”表填编号、名称和适用地区。", "The sheet Profile takes the id, the title and the places."),
            line(
                    "怎样使用",
                    "Using it",
                    "dudao check 报送数据.xlsx --profile 本地标准.xlsx。填错的地方会逐格列出，不会悄悄跳过。先看效果：dudao profiles show 本地标准.xlsx。",
                    "dudao check SUBMISSION.xlsx --profile OWN.xlsx. What is wrong is listed cell by cell and never skipped. To see its"
                            + " effect first: dudao profiles show OWN.xlsx."),
            line(
                    "请勿改动",
                    "Leave alone",
                    "灰色各列、隐藏的第三行、隐藏的列和工作表 dudao。",
                    "The grey columns, the hidden third row, the hidden column and the sheet dudao."));

    private OwnLimitGuide() {}

    private static List<BilingualText> line(String zh, String en, String howZh, String howEn) {
        return List.of(new BilingualText(zh, en), new BilingualText(howZh, howEn));
    }

    static void write(Workbook workbook, Language language) throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("填写说明", "How to fill in"),
                language.pick("填写说明", "How to fill in"),
                language.pick("只改要改的格子，改完保存为 .xlsx。", "Edit only what changes, and save it as .xlsx."),
                List.of(18.0, 110.0),
                language);
        sheet.head(List.of(language.pick("项目", "Topic"), language.pick("说明", "How")));
        for (List<BilingualText> line : LINES) {
            sheet.row(line.stream()
                    .map(words -> SheetCell.text(language.pick(words)))
                    .toList());
        }
        sheet.finish();
    }
}
