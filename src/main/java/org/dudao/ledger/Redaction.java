package org.dudao.ledger;

import org.dudao.facts.BilingualText;

/** Leaves out of an item what people typed. Its ids of names and remarks mean nothing without their texts, and go too. */
final class Redaction {
    private static final BilingualText TYPED = new BilingualText("现场发现的问题（文字已隐去）", "seen on site (text withheld)");

    private Redaction() {}

    static LedgerItem of(LedgerItem item) {
        RectificationClaim claim = item.claim();
        RecheckRecord recheck = item.recheck();
        Closing closing = item.closing();
        ItemWaiver waiver = item.waiver();
        return new LedgerItem(
                item.id(),
                item.kind(),
                item.about(),
                item.kind() == ItemKind.ONSITE ? TYPED : item.problem(),
                item.observed(),
                item.severity(),
                item.dates(),
                item.seen(),
                item.reopened(),
                item.state(),
                item.way(),
                null,
                null,
                item.signedOn(),
                claim == null ? null : new RectificationClaim("", claim.on(), null),
                recheck == null
                        ? null
                        : new RecheckRecord(recheck.result(), "", recheck.on(), recheck.precision(), null),
                closing == null ? null : new Closing("", closing.on(), closing.proof()),
                waiver == null ? null : new ItemWaiver("", waiver.until()),
                item.duties(),
                item.version());
    }
}
