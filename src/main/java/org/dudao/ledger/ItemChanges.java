package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dudao.ledger.Signers.Wording;
import org.jspecify.annotations.Nullable;

/** What people do about items, within one transaction: several acts are all done, or none is. */
final class ItemChanges {
    /** What the responsible party may say of an item. */
    private static final Set<ItemAction> CLAIMED =
            Set.of(ItemAction.BEGIN, ItemAction.REPORT, ItemAction.WITHDRAW, ItemAction.RESUME);

    private final Writing writing;
    private final Signers signers;
    private final @Nullable Integer seen;

    ItemChanges(Writing writing) {
        this(writing, null);
    }

    /** Changes of an item as somebody saw it. */
    ItemChanges(Writing writing, @Nullable Integer seen) {
        this.writing = writing;
        this.signers = new Signers(writing);
        this.seen = seen;
    }

    LedgerItem assign(String id, Act act, ItemAssignment to) {
        LedgerItem item = open(id, act);
        ObjectNode details = details(act);
        LedgerItem.Draft next = item.next();
        if (to.isEmpty()) {
            throw new Refused(
                    "没有写明分派什么。请写明责任人、责任督学、整改方式、签收日期或移交的部门。",
                    "Nothing is assigned. Name a person, an inspector, a way, the day of signing or a department.");
        }
        if (to.person() != null) {
            String person = writing.personal().id(to.person());
            next.person(person);
            details.put("person", person);
        }
        if (to.inspector() != null) {
            String inspector = writing.personal().id(to.inspector());
            next.inspector(inspector);
            details.put("inspector", inspector);
        }
        if (to.way() != null) {
            next.way(to.way());
            details.put("way", to.way().code());
        }
        LocalDate signed = to.signedOn();
        if (signed != null) {
            if (signed.isBefore(item.dates().firstSeen()) || signed.isAfter(act.on())) {
                throw new Refused(
                        "签收日期 " + signed + " 应在发现之日 " + item.dates().firstSeen() + " 和办理之日 " + act.on()
                                + " 之间。请改正 --signed 或 --on。",
                        "The day of signing, " + signed + ", must be from the day it was first seen, "
                                + item.dates().firstSeen() + ", to the day of this act, " + act.on()
                                + ". Correct --signed or --on.");
            }
            next.signedOn(signed);
            details.put("signedOn", signed.toString());
        }
        if (to.handOver() != null) {
            next.act(ItemAction.HAND_OVER);
            details.put("to", writing.personal().id(to.handOver()));
        }
        return done(next, act, "assigned", details);
    }

    LedgerItem report(String id, Act act, ItemAction action) {
        return report(id, act, action, act.by());
    }

    /** What the responsible party says, where another person writes it down. */
    LedgerItem report(String id, Act act, ItemAction action, String reporter) {
        if (!CLAIMED.contains(action)) {
            throw new IllegalArgumentException("The responsible party cannot " + action.en());
        }
        LedgerItem item = item(id, act);
        LedgerItem.Draft next = item.next().act(action);
        if (action == ItemAction.REPORT) {
            next.claim(new RectificationClaim(
                    writing.personal().id(reporter),
                    act.on(),
                    writing.personal().idOrNull(act.why())));
        } else if (action == ItemAction.WITHDRAW) {
            next.claim(null);
        }
        ObjectNode details = details(act).put("action", action.name());
        if (!reporter.equals(act.by())) {
            details.put(Signers.REPORTER, writing.personal().id(reporter));
        }
        return done(next, act, "reported", details);
    }

    /**
     * Notes what was filled in about an item in a file that was sent back.
     *
     * @param receipt the number of the file
     * @param cells what is taken; the caller keeps it
     */
    LedgerItem fillIn(String id, Act act, long receipt, Map<ReturnedField, String> cells) {
        LedgerItem item = item(id, act);
        ObjectNode details = details(act).put("receipt", receipt);
        ObjectNode logged = details.putObject("cells");
        cells.forEach((field, text) -> logged.put(
                field.code(),
                FilledText.of(field, text, receipt, writing.personal()).reference()));
        return done(item.next(), act, "filled", details);
    }

    LedgerItem addEvidence(String id, Act act, Attachment file) {
        LedgerItem item = item(id, act);
        Evidences.Attached attached = Evidences.insert(writing, id, act, file);
        return done(item.next(), act, "evidence", attached.into(details(act)));
    }

    LedgerItem addEvidence(String id, Act act, EvidenceFiles.Prepared file) {
        LedgerItem changed = addEvidence(id, act, file.attachment());
        file.keep();
        return changed;
    }

    LedgerItem extend(String id, Act act, LocalDate until) {
        LedgerItem item = open(id, act);
        if (!item.state().hasDeadline()) {
            throw new Refused(
                    "“" + item.state().zh() + "”的事项没有期限，不能展期。要继续限期整改，先恢复整改（report --progress 恢复整改）。",
                    "An item in the state \"" + item.state().en()
                            + "\" has no deadline to extend. Resume it first (report --progress resume).");
        } else if (!until.isAfter(item.dates().deadline())) {
            throw new Refused(
                    "新期限 " + until + " 不晚于现行期限 " + item.dates().deadline() + "。请给出更晚的日期。",
                    "The new deadline, " + until + ", is not after the one that holds, "
                            + item.dates().deadline() + ". Give a later day.");
        } else if (until.isBefore(act.on())) {
            throw new Refused(
                    "新期限 " + until + " 早于批准之日 " + act.on() + "。请给出更晚的日期。",
                    "The new deadline, " + until + ", is before it is granted on " + act.on() + ". Give a later day.");
        }
        mustHaveReason(act, "展期须写明理由", "A later deadline needs a reason");
        signers.mustNotBeResponsible(act, item, "申请展期的责任人不能批准自己的展期", "who is responsible cannot grant the extension");
        LedgerItem.Draft next = item.next()
                .dates(item.dates().granted(until))
                .duties(item.duties().stream()
                        .map(duty -> duty.due().isBefore(until) ? duty.dueOn(until) : duty)
                        .toList());
        return done(next, act, "extended", details(act).put("until", until.toString()));
    }

    LedgerItem waive(String id, Act act, ItemWaiver waiver) {
        LedgerItem item = open(id, act);
        mustHaveReason(act, "豁免须写明理由和批准文件", "A waiver needs its reason and document");
        if (waiver.until().isBefore(act.on())) {
            throw new Refused(
                    "豁免期止 " + waiver.until() + " 早于批准之日 " + act.on() + "。请改正 --until 或 --on。",
                    "The waiver ends on " + waiver.until() + ", before it is granted on " + act.on()
                            + ". Correct --until or --on.");
        }
        signers.mustNotBeResponsible(act, item, "责任人不能批准对自己的豁免", "who is responsible cannot grant the waiver");
        ObjectNode details = details(act)
                .put("waiver", waiver.id())
                .put("until", waiver.until().toString());
        return done(item.next().waiver(waiver), act, "waived", details);
    }

    LedgerItem recheck(String id, Act act, RecheckResult result, @Nullable Precision precision) {
        LedgerItem item = open(id, act);
        signers.mustNotBeResponsible(act, item, "责任人不能复查自己的整改", "who is responsible cannot re-check it");
        RecheckRecord last = item.recheck();
        RectificationClaim claim = item.claim();
        if (last != null && act.on().isBefore(last.on())) {
            throw new Refused(
                    "复查日期 " + act.on() + " 早于已有的复查 " + last.on() + "，没有写入。请改正 --on。",
                    "The day of the re-check, " + act.on() + ", is before the last one, " + last.on()
                            + "; nothing was written. Correct --on.");
        } else if (claim != null && act.on().isBefore(claim.on())) {
            throw new Refused(
                    "复查日期 " + act.on() + " 早于报告整改之日 " + claim.on() + "，说明不了整改的情况。请改正 --on，或重新复查。",
                    "The day of the re-check, " + act.on() + ", is before it was reported as done on " + claim.on()
                            + ", and tells nothing of that. Correct --on, or re-check it again.");
        }
        ObjectNode details = details(act).put("result", result.code());
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
        switch (result) {
            case DONE -> {}
            case PARTLY, NOT_DONE -> next.act(ItemAction.FAIL).seen(item.seen().disputed(act.on()));
            case STANDING -> next.act(ItemAction.KEEP_STANDING);
        }
        return done(next, act, "rechecked", details);
    }

    LedgerItem close(String id, Act act) {
        LedgerItem item = item(id, act);
        LedgerItem.Draft next = item.next().act(ItemAction.CLOSE); // refused first if its state forbids it
        writing.journal().flush(); // the proof may be of this transaction
        String proof = Proofs.of(writing.handle(), item, act.on());
        RectificationClaim claim = item.claim();
        RecheckRecord recheck = item.recheck();
        if (claim != null) {
            signers.mustBeAnother(
                    act,
                    claim.by(),
                    new Wording("报告整改的人不能为自己销号", "who reported it as done cannot close it"),
                    new Wording(
                            "请由现在的责任人重新报告整改（dudao ledger report --progress 已报整改），再由另一人销号。",
                            "Let who is responsible now report it again (dudao ledger report --progress done), and another"
                                    + " person close it."));
        } else if (item.kind() == ItemKind.ONSITE && recheck != null) {
            signers.mustBeAnother(
                    act,
                    recheck.by(),
                    new Wording(
                            "没有人报告过整改，复查的人不能自己销号", "nobody reported it as done, so who re-checked it cannot close it"),
                    new Wording("请先另行复查。", "Re-check it again first."));
        }
        signers.mustNotHaveReported(act, item);
        signers.mustNotHaveStated(act, item);
        signers.mustNotBeResponsible(act, item, "责任人不能为自己销号", "who is responsible cannot close it");
        next.closing(new Closing(writing.personal().id(act.by()), act.on(), proof));
        return done(next, act, "closed", details(act).put("proof", proof));
    }

    LedgerItem reopen(String id, Act act, LocalDate deadline) {
        LedgerItem item = item(id, act);
        LedgerItem.Draft next = item.next().act(ItemAction.REOPEN);
        mustHaveReason(act, "重新打开须写明原因", "Reopening an item needs a reason");
        if (deadline.isBefore(act.on())) {
            throw new Refused(
                    "新期限 " + deadline + " 早于重新打开之日 " + act.on() + "。请给出更晚的日期。",
                    "The deadline, " + deadline + ", is before it is reopened on " + act.on() + ". Give a later day.");
        }
        next.seen(item.seen().disputed(act.on()))
                .dates(item.dates().granted(deadline))
                .duties(item.duties().stream().map(duty -> duty.dueOn(deadline)).toList());
        return done(next, act, "reopened", details(act).put("deadline", deadline.toString()));
    }

    private LedgerItem done(LedgerItem.Draft draft, Act act, String kind, ObjectNode details) {
        LedgerItem next = draft.item();
        writing.items().update(next, writing.personal().id(act.by()), kind, details);
        return next;
    }

    private ObjectNode details(Act act) {
        ObjectNode details = Journal.body().put("on", act.on().toString());
        String why = writing.personal().idOrNull(act.why());
        return why == null ? details : details.put("why", why);
    }

    private LedgerItem item(String id, Act act) {
        LedgerItem item = writing.items().find(id);
        if (item == null) {
            throw new Refused(
                    "台账中没有事项 " + id + "。可用 dudao ledger list 查看事项编号。",
                    "The ledger has no item " + id + ". See the ids with dudao ledger list.");
        } else if (seen != null && seen != item.version()) {
            throw Stale.refusal(writing.handle(), item, seen);
        } else if (act.on().isBefore(item.dates().firstSeen())) {
            throw new Refused(
                    "办理之日 " + act.on() + " 早于发现之日 " + item.dates().firstSeen() + "。请用 --on 写明办理之日。",
                    "The day, " + act.on() + ", is before the problem was first seen, "
                            + item.dates().firstSeen() + ". Give the day of it with --on.");
        }
        return item;
    }

    private LedgerItem open(String id, Act act) {
        LedgerItem item = item(id, act);
        if (!item.state().isOpen()) {
            throw new Refused(
                    "事项 " + id + " 已销号。要继续办理，先用 dudao ledger reopen 重新打开。",
                    "Item " + id + " is closed. Reopen it with dudao ledger reopen first.");
        }
        return item;
    }

    private static void mustHaveReason(Act act, String zh, String en) {
        if (act.why() == null || act.why().isBlank()) {
            throw new Refused(zh + "。请用 --why 写明。", en + ". Give it with --why.");
        }
    }
}
