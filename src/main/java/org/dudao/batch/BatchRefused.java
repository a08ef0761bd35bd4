package org.dudao.batch;

import java.io.IOException;
import org.dudao.facts.BilingualText;

/** A batch that is not begun, because of what an earlier one left. */
public final class BatchRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient BilingualText reason;

    BatchRefused(BilingualText reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** Why, and what to do. */
    public BilingualText reason() {
        return reason;
    }
}
