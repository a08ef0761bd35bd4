package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A re-check by an inspector.
 *
 * @param by the id of the inspector, in {@code personal}
 * @param precision whether the finding was right; null if nothing was said
 * @param note the id of a remark; null if none
 */
public record RecheckRecord(
        RecheckResult result,
        String by,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}
