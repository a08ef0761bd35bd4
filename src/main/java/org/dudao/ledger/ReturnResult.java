package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the merge of a returned file did.
 *
 * @param isKnownTownship false if the ledger has nothing of its township; then nothing was written
 * @param earlier the day on which the same file was received before; null if it was not
 * @param taken rows of which something was written
 * @param unchanged rows that say nothing new, or are blank
 * @param refused rows of which something was not taken, and nothing was
 * @param notes what was not taken
 */
public record ReturnResult(
        boolean isKnownTownship,
        @Nullable LocalDate earlier,
        int taken,
        int unchanged,
        int refused,
        List<ReturnNote> notes) {
    /** Protects the notes. */
    public ReturnResult {
        notes = List.copyOf(notes);
    }

    static ReturnResult ofUnknownTownship() {
        return new ReturnResult(false, null, 0, 0, 0, List.of());
    }
}
