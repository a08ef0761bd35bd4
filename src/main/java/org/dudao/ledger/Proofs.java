package org.dudao.ledger;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** What proves that the problem of an item is gone. */
final class Proofs {
    private Proofs() {}

    /**
     * The proof: the newest assessment, which says so; for a problem seen on site a re-check that found it done, with a file attached since
     * it was opened last, and not before it was reported as done.
     *
     * @param on the day of signing, which is not before the proof
     * @throws Refused if there is none, with what is lacking
     */
    static String of(Handle handle, LedgerItem item, LocalDate on) {
        return item.kind() == ItemKind.ONSITE ? onSite(handle, item, on) : byData(item, on);
    }

    private static String byData(LedgerItem item, LocalDate on) {
        DataState state = item.seen().state();
        if (!state.isProof()) {
            throw new Refused(
                    "不能销号：" + state.zh() + "（" + item.seen().asOf() + " 的评估）。只有新报送的数据对同一对象、同一标准判为达标，才能销号。",
                    "It cannot be closed: " + state.en() + " (assessment of "
                            + item.seen().asOf()
                            + "). Only new data that comply with the same standard for the same subject close it.");
        }
        LocalDate asOf = item.seen().asOf();
        if (asOf != null && on.isBefore(asOf)) {
            throw new Refused(
                    "不能销号：签署日期 " + on + " 早于所依据的评估 " + asOf + "。请用 --on 写明签署之日。",
                    "It cannot be closed: the day of signing, " + on + ", is before the assessment that proves it, "
                            + asOf + ". Give the day of signing with --on.");
        }
        return "assessment:" + item.seen().assessment();
    }

    private static String onSite(Handle handle, LedgerItem item, LocalDate on) {
        RecheckRecord recheck = item.recheck();
        RectificationClaim claim = item.claim();
        if (recheck == null || recheck.result() != RecheckResult.DONE) {
            throw new Refused(
                    "不能销号：现场发现的问题须先复查为“已整改”。",
                    "It cannot be closed: a problem seen on site must first be re-checked and found done.");
        } else if (claim != null && recheck.on().isBefore(claim.on())) {
            throw new Refused(
                    "不能销号：复查（" + recheck.on() + "）早于报告整改（" + claim.on() + "）。请重新复查。",
                    "It cannot be closed: it was re-checked on " + recheck.on() + ", before it was reported as done on "
                            + claim.on() + ". Re-check it.");
        }
        if (on.isBefore(recheck.on())) {
            throw new Refused(
                    "不能销号：签署日期 " + on + " 早于复查之日 " + recheck.on() + "。",
                    "It cannot be closed: the day of signing, " + on + ", is before the re-check of " + recheck.on()
                            + ".");
        }
        LocalDate since = claim == null ? item.dates().firstSeen() : claim.on();
        String evidence = Evidences.newest(handle, item.id(), since);
        if (evidence == null) {
            throw new Refused(
                    "不能销号：没有 " + since + "（" + (claim == null ? "发现之日" : "报告整改之日")
                            + "）以来的佐证材料。请用 dudao ledger evidence add 附上照片或文件。",
                    "It cannot be closed without evidence of what was done, of " + since + " ("
                            + (claim == null ? "when it was seen" : "when it was reported as done")
                            + ") or later. Attach a photograph or document with dudao ledger evidence add.");
        }
        return "evidence:" + evidence;
    }
}
