package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the responsible party says that it did. It proves nothing.
 *
 * @param by the id of who reported, in {@code personal}
 * @param note the id of what was said; null if nothing
 */
public record RectificationClaim(
        String by,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}
