package org.dudao.ledger;

import java.time.LocalDate;

/**
 * The term for which visits are counted, both days included.
 *
 * <p>Each school of a zone is visited at least twice in it (教育督导条例 article 14, paragraph 1).
 */
public record VisitTerm(LocalDate from, LocalDate to) {
    /** How often an inspector supervises a school of the zone in a term, at the least. */
    public static final int REQUIRED = 2;

    private static final int FEBRUARY = 2;
    private static final int JULY = 7;
    private static final int SEPTEMBER = 9;
    private static final int LAST_OF_MONTH = 31;

    /** Refuses a term that ends before it begins. */
    public VisitTerm {
        if (to.isBefore(from)) {
            throw new Refused(
                    "学期止日 " + to + " 早于起日 " + from + "。",
                    "The term ends on " + to + ", before it begins on " + from + ".");
        }
    }

    /**
     * The term of a day: from 1 September to 31 January, or from 1 February to 31 July. In August it is the one that ended last.
     */
    public static VisitTerm holding(LocalDate day) {
        int month = day.getMonthValue();
        if (month >= FEBRUARY && month < SEPTEMBER) {
            return new VisitTerm(
                    LocalDate.of(day.getYear(), FEBRUARY, 1), LocalDate.of(day.getYear(), JULY, LAST_OF_MONTH));
        }
        int year = month < FEBRUARY ? day.getYear() - 1 : day.getYear();
        return new VisitTerm(LocalDate.of(year, SEPTEMBER, 1), LocalDate.of(year + 1, 1, LAST_OF_MONTH));
    }
}
