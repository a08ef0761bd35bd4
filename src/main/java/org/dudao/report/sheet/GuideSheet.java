package org.dudao.report.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.report.Language;

/** The sheet 填写说明: how the ledger is kept, and what its words mean. */
final class GuideSheet {
    private GuideSheet() {}

    static void write(Workbook workbook, Language language) throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.of("填写说明", "How to fill in"),
                language.of("填写说明", "How to fill in"),
                language.of("一事一行，据实填写，销号一项、登记一项。", "One item a row, filled in as it is; each is closed on its own."),
                List.of(22.0, 100.0),
                language);
        sheet.head(List.of(language.of("项目", "What"), language.of("说明", "How")));
        for (List<String> line : language == Language.EN ? english() : chinese()) {
            sheet.row(List.of(Cell.text(line.get(0)), Cell.text(line.get(1))));
        }
        words(sheet, language.of("进展", "Progress"), Progress.values(), language);
        words(sheet, language.of("复查结论", "Re-check"), Recheck.values(), language);
        words(sheet, language.of("核实结果", "Result"), Answer.values(), language);
        sheet.finish();
    }

    private static void words(TableSheet sheet, String heading, Word[] words, Language language) {
        String told = Arrays.stream(words)
                .map(w -> language.of(w.text()) + language.of("：", ": ") + language.of(w.meaning()))
                .collect(Collectors.joining("\n"));
        sheet.row(List.of(Cell.text(heading), Cell.text(told)));
    }

    private static List<List<String>> chinese() {
        return List.of(
                List.of("责任单位填写", "责任人、进展、完成情况、佐证材料、备注五栏由责任单位填写；不得填写身份证号。"),
                List.of("督导机构填写", "复查结论、复查日期、销号日期由督导机构复查后填写；其他来源的问题可在表末续行，续行的事项编号留空。"),
                List.of("问题、措施和时限", "按督导意见下达，责任单位不得改动；确需调整的，由督导机构在台账中调整并在备注中写明。"),
                List.of("完成时限的颜色", "未填销号日期的：已超过时限显示红色，七日内到期显示黄色；颜色由表格软件按打开当日计算。"),
                List.of("事项编号", "同一学校同一问题在各次核查中编号不变，分发的整改任务表按编号并回台账，请勿改动。"),
                List.of(
                        "分发与并回",
                        "dudao check … --packs 按责任单位生成整改任务表；dudao packs merge 台账.xlsx 任务表.xlsx… -o 新台账.xlsx 并回台账，有冲突的逐处列出，不覆盖。"),
                List.of("增减和移动列", "可以改列名、移动列、增加自用的列；第三行（隐藏）和隐藏工作表 dudao 用于识别，请勿删除。"));
    }

    private static List<List<String>> english() {
        return List.of(
                List.of(
                        "By the responsible party",
                        "Person, progress, what was done, evidence and remarks. No identity numbers."),
                List.of(
                        "By the supervising bureau",
                        "Re-check, re-checked on and closed on. Items of other supervisions may be added below, without an item id."),
                List.of(
                        "Problem, action, due",
                        "As issued; the party does not change them. The bureau may, and says so in the remarks."),
                List.of(
                        "Colour of a deadline",
                        "While an item is not closed: red when it is overdue, yellow in its last seven days, as of the day the file is opened."),
                List.of(
                        "Item",
                        "The same for the same problem of the same school in every check. Packs are merged by it, so leave it as it is."),
                List.of(
                        "Packs",
                        "dudao check … --packs writes one for each party; dudao packs merge LEDGER.xlsx PACK.xlsx… -o NEW.xlsx takes them"
                                + " back, lists every conflict and overwrites nothing."),
                List.of(
                        "Columns",
                        "May be renamed and moved, and your own may be added. Leave the hidden third row and the hidden sheet dudao."));
    }
}
