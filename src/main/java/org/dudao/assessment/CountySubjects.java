package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.county.CountyReports;
import org.dudao.county.StageEnrolment;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.County;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.facts.Term;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.FactExtractor;
import org.dudao.standards.Covers;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;
import org.dudao.submission.json.SourceLocations;

/** A county, judged by its own document and its townships' reports. Not thread-safe. */
final class CountySubjects implements Subjects {
    private final CountyAssessor.Known known;
    private final CountyReports reports;
    private final List<Standard> standards;
    private final AssessmentTime time;
    private final LocalDate reference;
    private final Row county;

    CountySubjects(CountyAssessor.Known known, StandardsInForce inForce, AssessmentTime time) {
        this.known = known;
        this.reports = new CountyReports(known.document().county(), known.townships(), known.missing());
        this.standards = inForce.county();
        this.time = time;
        this.reference = time.reference();
        County document = known.document().county();
        String name = document.name() == null ? document.code() : document.name();
        this.county = new Row(new Subject(SubjectKind.COUNTY, document.code()), name, null, null, 0, document, null, 0);
    }

    @Override
    public List<Object> facts() {
        return FactExtractor.of(reports, standards, time);
    }

    @Override
    public Row itself() {
        return county;
    }

    @Override
    public List<Row> rows(String table) {
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity with the document that rules matched
    public Row row(Record fact) {
        return fact == county.fact() ? county : null;
    }

    @Override
    public Row rowOf(Record fact) {
        return county;
    }

    @Override
    public Object value(String path, Row row) {
        return FieldPaths.ofCounty(path, reports.county());
    }

    @Override
    public Truth covers(Standard standard, Row row) {
        return reports.covers(standard.covers());
    }

    @Override
    public Truth coversRowsOf(Standard standard, Row school) {
        return Truth.NO;
    }

    /** If the limit differs by stage, the mean weighted by the pupils of each. */
    @Override
    public ResolvedLimit limit(Standard standard, List<LimitClause> clauses, Row row) {
        List<LimitClause> holding =
                clauses.stream().filter(c -> c.inForce(reference)).toList();
        if (holding.size() == 1 && holding.get(0).stage() == null) {
            return new ResolvedLimit(holding.get(0).limit(), List.of());
        }
        List<Limit> weighted = new ArrayList<>();
        List<Long> pupils = new ArrayList<>();
        for (LimitClause clause : holding) {
            for (StageEnrolment stage : reports.pupils(standard)) {
                if (stage.stage() == clause.stage()) {
                    if (stage.pupils().containsValue(null)) {
                        return new ResolvedLimit(null, List.of());
                    }
                    long taught =
                            stage.pupils().values().stream().mapToLong(n -> n).sum();
                    if (taught > 0) {
                        weighted.add(clause.limit());
                        pupils.add(taught);
                    }
                }
            }
        }
        return new ResolvedLimit(pupils.isEmpty() ? null : Limit.weighted(weighted, pupils), List.of());
    }

    @Override
    public List<String> missing(Standard standard, String path, Row row) {
        return reports.missing(standard, path);
    }

    @Override
    public List<String> missingBeside(Standard standard) {
        return reports.undivided(standard);
    }

    @Override
    public boolean hasZeroDenominator(List<ResolvedLimit> limits) {
        return true;
    }

    @Override
    public List<Cell> cells(Standard standard, String path, Row row) {
        return reports.shown(standard, path);
    }

    @Override
    public List<Term> terms() {
        return null;
    }

    @Override
    public boolean matches(Covers when, Row row) {
        return reports.covers(when).isTrue();
    }

    /** The source location of a township's value is that in its own file, prefixed with its code. */
    @Override
    public SourceLocations places() {
        return address -> {
            if (!address.startsWith("/townships/")) {
                return address;
            }
            String[] parts = address.split("/", 4);
            return parts[2] + ":"
                    + known.townships().stream()
                            .filter(t -> t.code().equals(parts[2]))
                            .map(t -> t.places().getOrDefault(parts[3], parts[3]))
                            .findFirst()
                            .orElse(parts[3]);
        };
    }

    /** If the county's list of townships is not given, standards that use townships assume that it is complete. */
    @Override
    public JudgedPair assuming(JudgedPair one) {
        boolean asksTownships = one.pair().standard().needs().stream().anyMatch(n -> !n.startsWith("county."));
        return !known.listed() && asksTownships && one.outcome() != Outcome.NOT_ASSESSED
                ? one.assuming(List.of(CountyAssessor.TOWNSHIPS))
                : one;
    }

    @Override
    public Remarks remarks(List<JudgedPair> judged) {
        return one -> {
            if (one.outcome() != Outcome.COMPLIANT && one.outcome() != Outcome.VIOLATION) {
                return List.of();
            }
            Set<String> doubts = new TreeSet<>(Order.TEXT);
            doubts.addAll(reports.doubts(one.pair().standard().needs()));
            return List.copyOf(doubts);
        };
    }
}
