package org.dudao.facts;

import java.time.LocalDate;

/** A stated date; {@code on} is null for the statement that there is none. */
public record StatedDate(LocalDate on) {
    /** The statement that there is none. */
    public static final StatedDate NONE = new StatedDate(null);
}
