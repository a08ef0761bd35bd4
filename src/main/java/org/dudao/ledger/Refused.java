package org.dudao.ledger;

import org.dudao.facts.BilingualText;

/** Why a change of an item or of an account is refused, in words for the one who asked for it; nothing was written. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient BilingualText reason;

    /** A refusal: what is the matter, and what to do instead. */
    public Refused(String zh, String en) {
        super(zh + " / " + en);
        reason = new BilingualText(zh, en);
    }

    /** What is the matter, and what to do instead. */
    public BilingualText reason() {
        return reason;
    }
}
