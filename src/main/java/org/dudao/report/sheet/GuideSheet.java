package org.dudao.report.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/** The sheet 填写说明: instructions for a ledger or a pack, and the meaning of its words. */
final class GuideSheet {
    private static final List<Line> LINES = List.of(
            new Line(
                    false,
                    new BilingualText("责任单位填写", "By the responsible party"),
                    new BilingualText(
                            "责任人、进展、完成情况、佐证材料、备注五栏由责任单位填写；不得填写身份证号。",
                            "Person, progress, what was done, evidence and remarks. No identity numbers.")),
            new Line(
                    true,
                    new BilingualText("督导机构填写", "By the supervising bureau"),
                    new BilingualText(
                            "复查结论、复查日期、销号日期由督导机构复查后填写；其他来源的问题可在表末续行，续行的事项编号留空。",
                            "Re-check, re-checked on and closed on. Items of other supervisions may be added below, without an item id.")),
            new Line(
                    false,
                    new BilingualText("问题、措施和时限", "Problem, action, due"),
                    new BilingualText(
                            "按督导意见下达，责任单位不得改动；确需调整的，由督导机构在台账中调整并在备注中写明。",
                            "As issued; the party must not change them. The bureau may, with a note in the remarks.")),
            new Line(
                    false,
                    new BilingualText("完成时限的颜色", "Colour of a deadline"),
                    new BilingualText(
                            "未填销号日期的：已超过时限显示红色，七日内到期显示黄色；颜色由表格软件按打开当日计算。",
                            "While an item is not closed: red when it is overdue, yellow in its last seven days, as of the day the file is opened.")),
            new Line(
                    false,
                    new BilingualText("事项编号", "Item"),
                    new BilingualText(
                            "同一学校同一问题在各次核查中编号不变，整改任务表按编号并回台账，请勿改动。",
                            "Equal for the same problem of the same school in every check. Packs are merged by it; do not change it.")),
            new Line(
                    true,
                    new BilingualText("分发与并回", "Packs"),
                    new BilingualText(
                            "dudao check … --packs 按责任单位生成整改任务表；dudao packs merge 台账.xlsx 任务表.xlsx… -o 新台账.xlsx 并回台账，有冲突的逐处列出，不覆盖。",
                            "dudao check … --packs writes one per party; dudao packs merge LEDGER.xlsx PACK.xlsx… -o NEW.xlsx merges them"
                                    + " into the ledger, lists every conflict and overwrites nothing.")),
            new Line(
                    true,
                    new BilingualText("增减和移动列", "Columns"),
                    new BilingualText(
                            "可以改列名、移动列、增加自用的列；第三行（隐藏）和隐藏工作表 dudao 用于识别，请勿删除。",
                            "Columns may be renamed, moved and added. Do not delete the hidden third row and the hidden sheet dudao.")));

    private GuideSheet() {}

    /** One line; lines for the bureau are omitted from packs. */
    private record Line(boolean bureau, BilingualText what, BilingualText how) {}

    static void write(Workbook workbook, boolean pack, Language language) throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("填写说明", "How to fill in"),
                language.pick("填写说明", "How to fill in"),
                language.pick(
                        "一事一行，据实填写，销号一项、登记一项。", "One item per row, filled in truthfully; each is closed separately."),
                List.of(22.0, 100.0),
                language);
        sheet.head(List.of(language.pick("项目", "Topic"), language.pick("说明", "How")));
        for (Line line : LINES) {
            if (!pack || !line.bureau()) {
                sheet.row(
                        List.of(SheetCell.text(language.pick(line.what())), SheetCell.text(language.pick(line.how()))));
            }
        }
        words(sheet, language.pick("进展", "Progress"), Progress.values(), language);
        if (!pack) {
            words(sheet, language.pick("复查结论", "Re-check"), Recheck.values(), language);
            words(sheet, language.pick("核实结果", "Result"), QueryAnswer.values(), language);
        }
        sheet.finish();
    }

    private static void words(TableSheet sheet, String heading, DropDownOption[] words, Language language) {
        String meanings = Arrays.stream(words)
                .map(w -> language.pick(w.text()) + language.pick("：", ": ") + language.pick(w.meaning()))
                .collect(Collectors.joining("\n"));
        sheet.row(List.of(SheetCell.text(heading), SheetCell.text(meanings)));
    }
}
