package org.dudao.report.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.FollowUpItem;
import org.dudao.facts.BilingualText;
import org.dudao.report.FollowUpText;
import org.dudao.report.Language;
import org.dudao.report.RectificationItem;
import org.dudao.report.SubjectOwners;

/**
 * The sheet 以往事项: the items of earlier checks that are none of this ledger's, so that what people typed about them, or type in a pack
 * that was issued before, has a row.
 */
final class EarlierSheet {
    /** The name of the sheet, by which it is told from the ledger's own table. */
    static final BilingualText NAME = new BilingualText("以往事项", "Earlier items");

    private static final List<LedgerField> FIELDS = List.of(
            LedgerField.NUMBER,
            LedgerField.SCHOOL,
            LedgerField.PROBLEM,
            LedgerField.SOURCE,
            LedgerField.SEVERITY,
            LedgerField.RESPONSIBLE,
            LedgerField.DUE,
            LedgerField.PERSON,
            LedgerField.PROGRESS,
            LedgerField.DONE,
            LedgerField.EVIDENCE,
            LedgerField.RECHECK,
            LedgerField.RECHECKED_ON,
            LedgerField.CLOSED_ON,
            LedgerField.REMARKS,
            LedgerField.ID);

    private EarlierSheet() {}

    /** Whether a sheet has the name, in any language. */
    static boolean is(String name) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> language.pick(NAME).equals(name));
    }

    /** Writes the sheet; nothing if there was no earlier check. */
    static void write(Workbook workbook, Assessment assessment, Language language) throws IOException {
        if (assessment.followUp() == null) {
            return;
        }
        List<RectificationItem> items = items(assessment, language);
        ItemSheet.earlier(
                workbook,
                language.pick(NAME),
                language.pick("以往事项的复查和销号", "Items of earlier checks: re-check and closing"),
                language.pick(
                        "共" + items.size() + "项，均不在本次台账内。已消除的，复查属实后销号；未能复查的仍须整改，不视为已整改。原来填写的内容已带入。",
                        items.size()
                                + " in all, none of them in this ledger. Close what is gone after a re-check; what could not be"
                                + " re-checked is still to be corrected. What had been typed was carried over."),
                FIELDS.stream().map(field -> column(field, language)).toList(),
                items,
                language);
    }

    private static LedgerColumn column(LedgerField field, Language language) {
        LedgerColumn usual = field.column(language);
        return field == LedgerField.SOURCE
                ? new LedgerColumn(usual.key(), language.pick("本次核查情况", "In this check"), 20)
                : usual;
    }

    private static List<RectificationItem> items(Assessment assessment, Language language) {
        FollowUpText texts = new FollowUpText(assessment, language);
        SubjectOwners owners = new SubjectOwners(assessment);
        List<RectificationItem> items = new ArrayList<>();
        for (FollowUpItem item : assessment.followUp().items()) {
            if (!item.state().isFound()) {
                LocalDate fixed = item.fixedOn();
                String when = fixed == null ? "" : language.pick("（" + fixed + "）", " (" + fixed + ")");
                items.add(new RectificationItem(
                        items.size() + 1,
                        item.id(),
                        texts.state(item) + when + language.pick("：", ": ") + texts.reason(item),
                        language.name(item.subject().name()),
                        language.pick(item.problem()),
                        "",
                        item.severity(),
                        language.pick(
                                item.responsible().zh(), item.responsible().en()),
                        owners.party(item.subject(), item.responsible()),
                        "",
                        item.firstDue(),
                        item.due()));
            }
        }
        return items;
    }
}
