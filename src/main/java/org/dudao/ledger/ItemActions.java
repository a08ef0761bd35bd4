package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.dudao.assessment.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * What people do about items. Each act is one transaction and one row of the journal; what the rules of the ledger forbid is refused with
 * the reason.
 */
public final class ItemActions {
    private final Transaction transaction;

    /** Runs an act in a transaction. */
    private interface Transaction {
        LedgerItem run(Function<Writing, LedgerItem> work);
    }

    private ItemActions(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The acts on the items of a ledger. */
    public ItemActions(LedgerDatabase database) {
        this((Transaction) database::write);
    }

    /** Acts that are part of a transaction which is running. One that is refused writes nothing, and the others stay. */
    static ItemActions within(Writing writing) {
        return new ItemActions((Transaction) work -> work.apply(writing));
    }

    /** An act within its transaction. */
    private interface Change {
        LedgerItem.Draft apply(LedgerItem item, Writing writing, ObjectNode details);
    }

    private LedgerItem change(String id, Act act, String kind, Change change) {
        return change(id, null, act, kind, change);
    }

    private LedgerItem change(String id, @Nullable Integer version, Act act, String kind, Change change) {
        return transaction.run(writing -> {
            LedgerItem item = writing.items().find(id);
            if (item == null) {
                throw new Refused(
                        "台账中没有事项 " + id + "。可用 dudao ledger list 查看事项编号。",
                        "The ledger has no item " + id + ". See the ids with dudao ledger list.");
            } else if (version != null && version != item.version()) {
                throw new Refused(
                        "事项 " + id + " 已被改动（版本 " + item.version() + "，您看到的是 " + version + "），没有写入。请重新查看。",
                        "Item " + id + " has changed (version " + item.version() + ", you saw " + version
                                + "); nothing was written. Look at it again.");
            } else if (act.on().isBefore(item.dates().firstSeen())) {
                throw new Refused(
                        "日期 " + act.on() + " 早于发现之日 " + item.dates().firstSeen() + "。",
                        "The day, " + act.on() + ", is before the problem was first seen, "
                                + item.dates().firstSeen() + ".");
            }
            ObjectNode details = Journal.body().put("on", act.on().toString());
            String why = writing.personal().idOrNull(act.why());
            if (why != null) {
                details.put("why", why);
            }
            LedgerItem next = change.apply(item, writing, details).item();
            writing.items().update(next, writing.personal().id(act.by()), kind, details);
            return next;
        });
    }

    /** Names who follows an item, and how. */
    public LedgerItem assign(String id, Act act, ItemAssignment to) {
        return change(id, act, "assigned", (item, writing, details) -> {
            LedgerItem.Draft next = item.next();
            if (to.person() != null) {
                next.person(writing.personal().id(to.person()));
            }
            if (to.inspector() != null) {
                next.inspector(writing.personal().id(to.inspector()));
            }
            if (to.way() != null) {
                next.way(to.way());
                details.put("way", to.way().code());
            }
            if (to.signedOn() != null) {
                next.signedOn(to.signedOn());
                details.put("signedOn", to.signedOn().toString());
            }
            if (to.handOver() != null) {
                next.act(ItemAction.HAND_OVER);
                details.put("to", to.handOver());
            }
            return next;
        });
    }

    /**
     * Takes what the responsible party says of an item.
     *
     * @param action BEGIN, REPORT or WITHDRAW, or RESUME for what was standing or handed over
     */
    public LedgerItem report(String id, Act act, ItemAction action) {
        return report(id, act, action, act.by());
    }

    /** The same, where another person writes down what the party says. */
    LedgerItem report(String id, Act act, ItemAction action, String reporter) {
        return change(id, act, "reported", (item, writing, details) -> {
            LedgerItem.Draft next = item.next().act(action);
            details.put("action", action.name());
            return switch (action) {
                case REPORT ->
                    next.claim(new RectificationClaim(
                            writing.personal().id(reporter),
                            act.on(),
                            writing.personal().idOrNull(act.why())));
                case WITHDRAW -> next.claim(null);
                default -> next;
            };
        });
    }

    /**
     * Notes what was filled in about an item in a file that was sent back.
     *
     * @param receipt the number of the file
     * @param cells what is taken; the caller keeps it
     */
    LedgerItem fillIn(String id, Act act, long receipt, Map<ReturnedField, String> cells) {
        return change(id, act, "filled", (item, writing, details) -> {
            details.put("receipt", receipt);
            ObjectNode logged = details.putObject("cells");
            cells.forEach((field, text) -> logged.put(
                    field.code(),
                    FilledText.of(field, text, receipt, writing.personal()).reference()));
            return item.next();
        });
    }

    /** Adds a file that shows what was done; the file itself is kept by the caller. */
    public LedgerItem addEvidence(String id, Act act, Attachment file) {
        return change(id, act, "evidence", (item, writing, details) -> {
            Evidences.insert(writing, id, act, file);
            details.put("file", file.name()).put("sha256", file.sha256());
            return item.next();
        });
    }

    /** Grants a later deadline 展期. The first one stays in the item. */
    public LedgerItem extend(String id, Act act, LocalDate until) {
        return change(id, act, "extended", (item, writing, details) -> {
            mustBeOpen(item);
            if (!until.isAfter(item.dates().deadline())) {
                throw new Refused(
                        "新期限 " + until + " 不晚于原期限 " + item.dates().deadline() + "。",
                        "The new deadline, " + until + ", is not after the one that holds, "
                                + item.dates().deadline() + ".");
            }
            mustBeAnother(
                    writing, act, item.person(), "申请展期的责任人不能批准自己的展期", "who is responsible cannot grant the extension");
            details.put("until", until.toString());
            return item.next()
                    .dates(item.dates().granted(until))
                    .duties(item.duties().stream()
                            .map(duty -> duty.due().isBefore(until) ? duty.dueOn(until) : duty)
                            .toList());
        });
    }

    /** Waives the correction of an item for a time 豁免. It stays open. */
    public LedgerItem waive(String id, Act act, ItemWaiver waiver) {
        return change(id, act, "waived", (item, writing, details) -> {
            mustBeOpen(item);
            if (act.why() == null || act.why().isBlank()) {
                throw new Refused("豁免须写明理由和批准文件。", "A waiver needs its reason and document.");
            } else if (waiver.until().isBefore(act.on())) {
                throw new Refused(
                        "豁免期止 " + waiver.until() + " 早于批准之日 " + act.on() + "。",
                        "The waiver ends on " + waiver.until() + ", before it is granted on " + act.on() + ".");
            }
            mustBeAnother(writing, act, item.person(), "责任人不能批准对自己的豁免", "who is responsible cannot grant the waiver");
            details.put("waiver", waiver.id()).put("until", waiver.until().toString());
            return item.next().waiver(waiver);
        });
    }

    /**
     * Takes what a re-check on site found. That it is done closes nothing by itself.
     *
     * @param precision whether the finding was right; null if nothing is said
     */
    public LedgerItem recheck(String id, Act act, RecheckResult result, @Nullable Precision precision) {
        return change(id, act, "rechecked", (item, writing, details) -> {
            mustBeOpen(item);
            details.put("result", result.code());
            if (precision != null) {
                details.put("precision", precision.code());
            }
            LedgerItem.Draft next = item.next()
                    .recheck(new RecheckRecord(
                            result,
                            writing.personal().id(act.by()),
                            act.on(),
                            precision,
                            writing.personal().idOrNull(act.why())));
            return switch (result) {
                case DONE -> next;
                case PARTLY, NOT_DONE -> next.act(ItemAction.FAIL);
                case STANDING -> next.act(ItemAction.KEEP_STANDING);
            };
        });
    }

    /** Closes an item 销号, if it is proved that the problem is gone and another person than reported it signs. */
    public LedgerItem close(String id, Act act) {
        return change(id, act, "closed", (item, writing, details) -> {
            LedgerItem.Draft next = item.next().act(ItemAction.CLOSE); // refused first if its state forbids it
            String proof = Proofs.of(writing.handle(), item);
            RectificationClaim claim = item.claim();
            mustBeAnother(
                    writing,
                    act,
                    claim == null ? null : claim.by(),
                    "报告整改的人不能为自己销号",
                    "who reported it as done cannot close it");
            mustBeAnother(writing, act, item.person(), "责任人不能为自己销号", "who is responsible cannot close it");
            details.put("proof", proof);
            return next.closing(new Closing(writing.personal().id(act.by()), act.on(), proof));
        });
    }

    /** Opens a closed item again, for a reason. */
    public LedgerItem reopen(String id, Act act, LocalDate deadline) {
        return change(id, act, "reopened", (item, writing, details) -> {
            if (act.why() == null || act.why().isBlank()) {
                throw new Refused("重新打开须写明原因。", "Reopening an item needs a reason.");
            }
            details.put("deadline", deadline.toString());
            return item.next().act(ItemAction.REOPEN).dates(item.dates().granted(deadline));
        });
    }

    private static void mustBeOpen(LedgerItem item) {
        if (!item.state().isOpen()) {
            throw new Refused(
                    "事项 " + item.id() + " 已销号；要继续办理，先重新打开。", "Item " + item.id() + " is closed; reopen it first.");
        }
    }

    /** Refuses an act by the person of an id. */
    private static void mustBeAnother(Writing writing, Act act, @Nullable String person, String zh, String en) {
        String name = Personal.text(writing.handle(), person);
        if (name != null && PersonNames.areSame(name, act.by())) {
            throw new Refused(zh + "（" + act.by() + "）。请由另一人签署。", act.by() + ": " + en + ". Another person must sign.");
        }
    }
}
