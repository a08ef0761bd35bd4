package org.dudao.facts;

import java.time.LocalDate;

/** A date that an office stated; {@code on} is null where it stated that there is none. */
public record StatedDate(LocalDate on) {
    /** The statement that there is none. */
    public static final StatedDate NONE = new StatedDate(null);
}
