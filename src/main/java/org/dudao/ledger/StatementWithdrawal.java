package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a statement holds no longer.
 *
 * @param by the id of who withdrew it, in {@code personal}
 * @param why the id of the reason; null if none was given
 */
public record StatementWithdrawal(
        String by,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String why) {}
