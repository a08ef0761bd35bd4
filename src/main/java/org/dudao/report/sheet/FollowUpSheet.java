package org.dudao.report.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.FollowUpItem;
import org.dudao.facts.BilingualText;
import org.dudao.report.EscalationText;
import org.dudao.report.FollowUpText;
import org.dudao.report.Language;

/** The sheet 与上次相比: the state, the deadlines and the proposed step of every item since an earlier check; nothing is typed into it. */
final class FollowUpSheet {
    private static final BilingualText NAME = new BilingualText("与上次相比", "Since the last check");

    private static final List<BilingualText> HEADINGS = List.of(
            new BilingualText("序号", "No."),
            new BilingualText("事项编号", "Item"),
            new BilingualText("状态", "State"),
            new BilingualText("对象", "Subject"),
            new BilingualText("问题", "Problem"),
            new BilingualText("责任单位", "Responsible"),
            new BilingualText("首次指出", "First found"),
            new BilingualText("原限期", "First due"),
            new BilingualText("现限期", "Demanded by"),
            new BilingualText("逾期日数", "Days overdue"),
            new BilingualText("指出次数", "Times found"),
            new BilingualText("本次情况、建议措施", "Now, and what is proposed"));

    private static final List<Double> WIDTHS =
            List.of(5.0, 11.0, 12.0, 16.0, 34.0, 14.0, 11.0, 11.0, 11.0, 7.0, 7.0, 44.0);

    private FollowUpSheet() {}

    /** Writes the sheet; nothing if there was no earlier check. */
    static void write(Workbook workbook, Assessment assessment, Language language) throws IOException {
        if (assessment.followUp() == null) {
            return;
        }
        FollowUpText texts = new FollowUpText(assessment, language);
        EscalationText proposed = new EscalationText(assessment, language);
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick(NAME),
                language.pick("与上次核查相比的整改情况", "Rectification since the last check"),
                texts.summary()
                        + language.pick(
                                "期限自首次指出起计算；建议措施由表中所列机关决定，是否采取不由本程序判定。",
                                " Deadlines run from the first finding. What is proposed is decided by the body named, not by this program."),
                WIDTHS,
                language);
        sheet.head(HEADINGS.stream().map(language::pick).toList());
        List<FollowUpItem> items = new ArrayList<>(assessment.followUp().items());
        for (int i = 0; i < items.size(); i++) {
            FollowUpItem item = items.get(i);
            sheet.row(List.of(
                    SheetCell.number(i + 1),
                    SheetCell.code(item.id()),
                    SheetCell.word(texts.state(item)),
                    SheetCell.text(language.name(item.subject().name())),
                    SheetCell.text(language.pick(item.problem())),
                    SheetCell.text(language.pick(
                            item.responsible().zh(), item.responsible().en())),
                    SheetCell.day(item.firstSeen()),
                    SheetCell.day(item.firstDue()),
                    SheetCell.day(item.due()),
                    SheetCell.number(item.overdueDays()),
                    SheetCell.number(item.times()),
                    SheetCell.text(texts.reason(item) + proposed.forLedger(item))));
        }
        sheet.finish();
    }
}
