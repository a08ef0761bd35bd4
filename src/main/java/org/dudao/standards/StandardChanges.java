package org.dudao.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What differs in one standard between two days.
 *
 * @param standard the standard
 * @param before whether it was in force on the first day
 * @param after whether it is in force on the second day
 * @param limitsBefore the limits in force on the first day
 * @param limitsAfter the limits in force on the second day
 * @param lapsed the bases in force on the first day alone
 * @param added the bases in force on the second day alone
 * @param told the changes that its page tells of the days after the first, up to the second
 */
public record StandardChanges(
        Standard standard,
        boolean before,
        boolean after,
        List<LimitClause> limitsBefore,
        List<LimitClause> limitsAfter,
        List<Citation> lapsed,
        List<Citation> added,
        List<LawChange> told) {
    /** The standards that differ, ordered by id; optional ones are left out unless a profile puts them in force. */
    public static List<StandardChanges> between(LocalDate from, LocalDate to, Catalogue catalogue) {
        TreeSet<String> before = ids(catalogue.inForce(from));
        TreeSet<String> after = ids(catalogue.inForce(to));
        List<StandardChanges> changes = new ArrayList<>();
        for (Standard standard : catalogue.standards()) {
            if (!standard.isAsked()) {
                continue;
            }
            StandardChanges one = of(standard, from, to, before, after, catalogue.documents());
            if (one.isAny()) {
                changes.add(one);
            }
        }
        return List.copyOf(changes);
    }

    private static TreeSet<String> ids(List<Standard> standards) {
        TreeSet<String> ids = new TreeSet<>();
        standards.forEach(standard -> ids.add(standard.id()));
        return ids;
    }

    private static StandardChanges of(
            Standard standard,
            LocalDate from,
            LocalDate to,
            TreeSet<String> before,
            TreeSet<String> after,
            DocumentRegister documents) {
        List<Basis> was = documents.inForce(standard, from);
        List<Basis> is = documents.inForce(standard, to);
        return new StandardChanges(
                standard,
                before.contains(standard.id()),
                after.contains(standard.id()),
                limits(standard, from),
                limits(standard, to),
                only(was, is, documents),
                only(is, was, documents),
                told(standard, from, to));
    }

    private static List<LimitClause> limits(Standard standard, LocalDate day) {
        return standard.allParts().stream()
                .flatMap(part -> part.limits().stream())
                .filter(limit -> limit.inForce(day))
                .toList();
    }

    private static List<Citation> only(List<Basis> these, List<Basis> others, DocumentRegister documents) {
        return these.stream()
                .filter(basis -> !others.contains(basis))
                .map(documents::cite)
                .toList();
    }

    private static List<LawChange> told(Standard standard, LocalDate from, LocalDate to) {
        return standard.allChanges().stream()
                .filter(change -> change.on().isAfter(from) && !change.on().isAfter(to))
                .toList();
    }

    /** Whether the limits differ while the standard is in force on both days. */
    public boolean hasOtherLimits() {
        return before && after && !limitsBefore.equals(limitsAfter);
    }

    private boolean isAny() {
        return before != after || hasOtherLimits() || !lapsed.isEmpty() || !added.isEmpty() || !told.isEmpty();
    }
}
