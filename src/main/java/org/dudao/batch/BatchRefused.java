package org.dudao.batch;

import java.io.IOException;
import org.dudao.facts.BilingualText;

/** A batch that is not started because of the remains of an earlier one. */
public final class BatchRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient BilingualText reason;

    BatchRefused(BilingualText reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** The reason and the correction. */
    public BilingualText reason() {
        return reason;
    }
}
