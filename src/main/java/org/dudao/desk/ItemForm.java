package org.dudao.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.Transitions;
import org.jspecify.annotations.Nullable;

/** A form by which somebody acts on an item. */
public enum ItemForm {
    BEGIN(DeskAct.ANSWER, ItemAction.BEGIN),
    REPORT(DeskAct.ANSWER, ItemAction.REPORT),
    WITHDRAW(DeskAct.ANSWER, ItemAction.WITHDRAW),
    EVIDENCE(DeskAct.ANSWER, null),
    /** Of a query alone: its explanation, which the next data are judged with. */
    EXPLAIN(DeskAct.ANSWER, null),
    ASSIGN(DeskAct.FOLLOW, null),
    EXTEND(DeskAct.FOLLOW, null),
    RESUME(DeskAct.FOLLOW, ItemAction.RESUME),
    RECHECK(DeskAct.RECHECK, null),
    CLOSE(DeskAct.CLOSE, ItemAction.CLOSE),
    REOPEN(DeskAct.CLOSE, ItemAction.REOPEN);

    private final DeskAct needs;
    private final @Nullable ItemAction action;

    ItemForm(DeskAct needs, @Nullable ItemAction action) {
        this.needs = needs;
        this.action = action;
    }

    /** Its word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person must be allowed to do. */
    DeskAct needs() {
        return needs;
    }

    /** Those by which a person may act on an item as it stands. What is proved and by whom is asked when it is done. */
    static List<ItemForm> fitting(LedgerItem item, Person person) {
        return Arrays.stream(values())
                .filter(one -> person.may(one.needs) && one.fits(item))
                .toList();
    }

    private boolean fits(LedgerItem item) {
        if (action != null) {
            return Transitions.TABLE.stream().anyMatch(one -> one.from() == item.state() && one.action() == action);
        }
        return item.state().isOpen()
                && switch (this) {
                    case EXTEND -> item.state().hasDeadline();
                    case EXPLAIN ->
                        item.kind() == ItemKind.QUERY && item.about().standard() != null;
                    default -> true;
                };
    }
}
