package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people do about items. Each act is one transaction and one row of the journal; what the rules of the ledger forbid is refused with
 * the reason.
 */
public final class ItemActions {
    private final LedgerDatabase database;
    private final @Nullable Integer seen;

    /** The acts on the items of a ledger. */
    public ItemActions(LedgerDatabase database) {
        this(database, null);
    }

    private ItemActions(LedgerDatabase database, @Nullable Integer seen) {
        this.database = database;
        this.seen = seen;
    }

    /** Acts on an item as somebody saw it: refused if it has another version by now. */
    public ItemActions onVersion(int version) {
        return new ItemActions(database, version);
    }

    private LedgerItem change(Function<ItemChanges, LedgerItem> act) {
        return database.write(writing -> act.apply(new ItemChanges(writing, seen)));
    }

    /** Names who follows an item, and how. */
    public LedgerItem assign(String id, Act act, ItemAssignment to) {
        return change(changes -> changes.assign(id, act, to));
    }

    /**
     * Takes what the responsible party says of an item.
     *
     * @param action BEGIN, REPORT or WITHDRAW, or RESUME for what was standing or handed over
     */
    public LedgerItem report(String id, Act act, ItemAction action) {
        return change(changes -> changes.report(id, act, action));
    }

    /** Adds a file that shows what was done; the file itself is kept by the caller. */
    public LedgerItem addEvidence(String id, Act act, Attachment file) {
        return change(changes -> changes.addEvidence(id, act, file));
    }

    /** Adds a file that shows what was done, and keeps its bytes: they are on the disk before the act is acknowledged. */
    public LedgerItem addEvidence(String id, Act act, EvidenceFiles.Prepared file) {
        return change(changes -> changes.addEvidence(id, act, file));
    }

    /** Grants a later deadline 展期. The first one stays in the item. */
    public LedgerItem extend(String id, Act act, LocalDate until) {
        return change(changes -> changes.extend(id, act, until));
    }

    /** Waives the correction of an item for a time 豁免. It stays open. */
    public LedgerItem waive(String id, Act act, ItemWaiver waiver) {
        return change(changes -> changes.waive(id, act, waiver));
    }

    /**
     * Takes what a re-check on site found. That it is done closes nothing by itself.
     *
     * @param precision whether the finding was right; null if nothing is said
     */
    public LedgerItem recheck(String id, Act act, RecheckResult result, @Nullable Precision precision) {
        return recheck(id, act, result, precision, List.of());
    }

    /**
     * Takes what a re-check on site found, with files that show it.
     *
     * @param precision whether the finding was right; null if nothing is said
     */
    public LedgerItem recheck(
            String id,
            Act act,
            RecheckResult result,
            @Nullable Precision precision,
            List<EvidenceFiles.Prepared> evidence) {
        return database.write(writing -> {
            LedgerItem checked = new ItemChanges(writing, seen).recheck(id, act, result, precision);
            ItemChanges after = new ItemChanges(writing); // of the version that the re-check made
            for (EvidenceFiles.Prepared file : evidence) {
                checked = after.addEvidence(id, act, file);
            }
            return checked;
        });
    }

    /** Closes an item 销号, if it is proved that the problem is gone and another person than reported it signs. */
    public LedgerItem close(String id, Act act) {
        return change(changes -> changes.close(id, act));
    }

    /** Opens a closed item again, for a reason. */
    public LedgerItem reopen(String id, Act act, LocalDate deadline) {
        return change(changes -> changes.reopen(id, act, deadline));
    }
}
