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
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Layers;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;
import org.dudao.standards.UnaskedFields;
import org.dudao.standards.WorkingDays;

/** The standards in force on one day, with values precomputed from them for all submissions. May be shared between threads. */
final class StandardsInForce {
    private final LocalDate day;
    private final DocumentRegister documents;
    private final Layers layers;
    private final WorkingDays workingDays;
    private final List<Standard> county;
    private final Set<String> countyNeeds;
    private final List<StandardInForce> judged;
    private final Summaries summaries;
    private final List<UnaskedFields.Unasked> unasked;
    private final IdentityHashMap<LimitClause, ResolvedLimit> limits = new IdentityHashMap<>();
    private final IdentityHashMap<Limit, Quantity> shown = new IdentityHashMap<>();

    /** The standards for townships. */
    static StandardsInForce ofTownships(Catalogue catalogue, LocalDate day) {
        return new StandardsInForce(catalogue, day, false);
    }

    /** The standards for counties. */
    static StandardsInForce ofCounties(Catalogue catalogue, LocalDate day) {
        return new StandardsInForce(catalogue, day, true);
    }

    private StandardsInForce(Catalogue catalogue, LocalDate day, boolean ofCounties) {
        this.day = day;
        this.documents = catalogue.documents();
        this.layers = catalogue.layers();
        this.workingDays = catalogue.workingDays();
        Map<Boolean, List<Standard>> standards = catalogue.inForce(day).stream()
                .collect(Collectors.partitioningBy(s -> s.covers().subject() == SubjectKind.COUNTY));
        county = standards.get(true);
        unasked = ofCounties ? List.of() : UnaskedFields.of(catalogue, catalogue.inForce(day));
        countyNeeds = CountyReports.contributedPaths(county);
        judged = standards.get(ofCounties).stream()
                .sorted(Comparator.comparing(Standard::area, Order.TEXT).thenComparing(Standard::id, Order.TEXT))
                .map(this::precompute)
                .toList();
        summaries = new Summaries(catalogue, standards.get(ofCounties));
    }

    private StandardInForce precompute(Standard standard) {
        List<ResolvedLimit> forAll = new ArrayList<>();
        for (Part part : standard.allParts()) {
            part.limits().forEach(this::enter);
            boolean same = LimitResolver.isForAll(part.limits(), day);
            forAll.add(same ? limits.get(part.limits().get(0)) : null);
        }
        return new StandardInForce(
                standard, standard.table(), standard.allParts(), documents.inForce(standard, day), forAll);
    }

    private void enter(LimitClause clause) {
        Limit limit = clause.limit();
        if (limit != null) {
            limits.put(clause, new ResolvedLimit(limit, List.of()));
            shown.put(limit, Quantity.of(limit));
        }
    }

    LocalDate day() {
        return day;
    }

    /** The calendar of deadlines. */
    WorkingDays workingDays() {
        return workingDays;
    }

    /** The profiles over them. */
    Layers layers() {
        return layers;
    }

    /** The documents that they cite. */
    DocumentRegister documents() {
        return documents;
    }

    /** The county standards, ordered by id. */
    List<Standard> county() {
        return county;
    }

    /** The paths of a township's submission that county standards use. */
    Set<String> countyNeeds() {
        return countyNeeds;
    }

    /** What no standard in force reads. */
    List<UnaskedFields.Unasked> unasked() {
        return unasked;
    }

    /** The standards judged here, in the order of an assessment. */
    List<StandardInForce> judged() {
        return judged;
    }

    Summaries summaries() {
        return summaries;
    }

    /** The parsed limits of pages, by clause. */
    IdentityHashMap<LimitClause, ResolvedLimit> limits() {
        return limits;
    }

    /** A limit as written in an assessment. */
    Quantity shown(Limit limit) {
        Quantity known = shown.get(limit);
        return known == null ? Quantity.of(limit) : known;
    }
}
