package org.dudao.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to an item.
 *
 * @param nth from 1
 * @param name its base name; null if it was deleted on request
 * @param sha256 the hash of its bytes
 * @param bytes its size
 * @param note a remark; null if there is none, or it was deleted
 * @param by who attached it; null if the name was deleted
 */
public record AttachedFile(
        int nth,
        @Nullable String name,
        String sha256,
        long bytes,
        @Nullable String note,
        @Nullable String by,
        LocalDate on) {}
