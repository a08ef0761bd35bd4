package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.county.CountyReports;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/**
 * The standards that bind on one day, and what follows from them alone: worked out once for all submissions of that day. May be shared
 * between threads.
 */
final class StandardsInForce {
    private final LocalDate day;
    private final List<Standard> county;
    private final Set<String> askedOfTownships;
    private final List<StandardInForce> bound;
    private final Summaries summaries;
    private final IdentityHashMap<LimitClause, LimitResolver.Found> limits = new IdentityHashMap<>();
    private final IdentityHashMap<Limit, Quantity> shown = new IdentityHashMap<>();

    /** The standards that townships are judged by. */
    static StandardsInForce ofTownships(Catalogue catalogue, LocalDate day) {
        return new StandardsInForce(catalogue, day, false);
    }

    /** The standards that counties are judged by. */
    static StandardsInForce ofCounties(Catalogue catalogue, LocalDate day) {
        return new StandardsInForce(catalogue, day, true);
    }

    private StandardsInForce(Catalogue catalogue, LocalDate day, boolean ofCounties) {
        this.day = day;
        Map<Boolean, List<Standard>> standards = catalogue.inForce(day).stream()
                .collect(Collectors.partitioningBy(s -> s.covers().subject() == SubjectKind.COUNTY));
        county = standards.get(true);
        askedOfTownships = CountyReports.asked(county);
        bound = standards.get(ofCounties).stream()
                .sorted(Comparator.comparing(Standard::area, Order.TEXT).thenComparing(Standard::id, Order.TEXT))
                .map(this::bound)
                .toList();
        summaries = new Summaries(catalogue, standards.get(ofCounties));
    }

    private StandardInForce bound(Standard standard) {
        List<LimitResolver.Found> forAll = new ArrayList<>();
        for (Part part : standard.asked()) {
            part.limits().forEach(this::enter);
            boolean same = LimitResolver.isForAll(part.limits(), day);
            forAll.add(same ? limits.get(part.limits().get(0)) : null);
        }
        return new StandardInForce(standard, standard.table(), standard.asked(), forAll);
    }

    private void enter(LimitClause clause) {
        Limit limit = clause.limit();
        if (limit != null) {
            limits.put(clause, new LimitResolver.Found(limit, List.of()));
            shown.put(limit, Quantity.of(limit));
        }
    }

    LocalDate day() {
        return day;
    }

    /** The standards of the county's, in order of id. */
    List<Standard> county() {
        return county;
    }

    /** The paths of a township's submission that the county's standards ask about. */
    Set<String> askedOfTownships() {
        return askedOfTownships;
    }

    /** Those that are judged, in the order of an assessment. */
    List<StandardInForce> bound() {
        return bound;
    }

    Summaries summaries() {
        return summaries;
    }

    /** The limits that pages write out, by their clauses. */
    IdentityHashMap<LimitClause, LimitResolver.Found> limits() {
        return limits;
    }

    /** A limit as it is written in an assessment. */
    Quantity shown(Limit limit) {
        Quantity known = shown.get(limit);
        return known == null ? Quantity.of(limit) : known;
    }
}
