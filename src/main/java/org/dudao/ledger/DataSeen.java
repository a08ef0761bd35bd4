package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What assessments say of an item.
 *
 * @param state what the newest one that speaks of it says
 * @param assessment its id; null for what was seen on site
 * @param asOf its as-of date, or the day on which a person found otherwise; null for what was seen on site
 * @param times the number of assessments that found it
 */
public record DataSeen(
        DataState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assessment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOf,
        int times) {
    /** What a person found otherwise than the data, on a day; what is no proof stays as it is. */
    DataSeen disputed(LocalDate on) {
        return state.isProof() ? new DataSeen(DataState.DISPUTED, assessment, on, times) : this;
    }
}
