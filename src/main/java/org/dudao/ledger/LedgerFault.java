package org.dudao.ledger;

import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** Why the database cannot be used now, in words for its user; nothing was written. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient BilingualText text;

    /** A fault with its text: what happened, and how to correct it. */
    public LedgerFault(String zh, String en) {
        this(zh, en, null);
    }

    /** A fault that another exception caused. */
    public LedgerFault(String zh, String en, @Nullable Throwable cause) {
        super(zh + " / " + en, cause);
        text = new BilingualText(zh, en);
    }

    /** What happened, and how to correct it. */
    public BilingualText text() {
        return text;
    }
}
