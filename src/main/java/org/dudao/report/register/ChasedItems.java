package org.dudao.report.register;

import java.util.ArrayList;
import java.util.List;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.VisitedSchool;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** The open items that are overdue, or that the responsible party never answered. */
final class ChasedItems {
    private final LedgerRegister register;
    private final Language language;

    ChasedItems(LedgerRegister register, Language language) {
        this.register = register;
        this.language = language;
    }

    RegisterTable table() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (LedgerItem item : register.chased()) {
            rows.add(row(item));
        }
        return new RegisterTable(
                "chased",
                language.pick("逾期和未回应", "Overdue, unanswered"),
                language.pick("逾期和未回应的事项", "Items overdue or never answered"),
                language.pick("一票否决的在前，期限早的在前。", "Vetoes first, then by deadline."),
                List.of(
                        column("事项编号", "Item", 11, false),
                        column("乡镇", "Township", 9, true),
                        column("学校或对象", "School or subject", 14, false),
                        column("问题", "Problem", 34, false),
                        column("严重程度", "Severity", 9, true),
                        column("责任单位", "Responsible party", 16, false),
                        column("状态", "State", 9, true),
                        column("首次发现", "First seen", 11, false),
                        column("首次期限", "First due", 11, false),
                        column("现行期限", "Deadline", 11, false),
                        column("逾期天数", "Days overdue", 7, false),
                        column("回应", "Answered", 7, true),
                        column("责任督学", "Inspector", 8, true),
                        column("督学责任区", "Zone", 10, true)),
                rows);
    }

    private RegisterTable.Column column(String zh, String en, double width, boolean isChoice) {
        return new RegisterTable.Column(language.pick(zh, en), width, isChoice);
    }

    private List<SheetCell> row(LedgerItem item) {
        VisitedSchool zone = item.about().school() == null
                ? null
                : register.zones().get(item.about().school());
        ResponsibleParty party = new ResponsibleParty(
                item.first().responsible(),
                item.first().partyCode(),
                item.first().party());
        boolean isAnswered = register.answered().contains(item.id());
        return List.of(
                SheetCell.code(item.id()),
                SheetCell.text(language.name(item.about().townshipName())),
                SheetCell.text(language.name(item.about().subject().name())),
                SheetCell.text(language.pick(item.problem())),
                SheetCell.word(
                        language.pick(item.severity().zh(), item.severity().en())),
                SheetCell.text(party.addressee(language)),
                SheetCell.word(ItemTable.state(item, language)),
                SheetCell.day(item.dates().firstSeen()),
                SheetCell.day(item.dates().firstDue()),
                SheetCell.day(item.dates().deadline()),
                SheetCell.number(item.overdueDays(register.day())),
                SheetCell.word(isAnswered ? language.pick("已回应", "yes") : language.pick("未回应", "no")),
                SheetCell.text(inspector(item, zone)),
                SheetCell.text(zone == null ? "" : language.name(zone.zone())));
    }

    private String inspector(LedgerItem item, @Nullable VisitedSchool zone) {
        if (item.inspector() != null) {
            return GroupName.inspector(item.inspector(), register.names().get(item.inspector()), language);
        }
        return zone == null ? "" : GroupName.inspector(zone.inspectorId(), zone.inspector(), language);
    }
}
