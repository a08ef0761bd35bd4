package org.dudao.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Roll;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;

/** Resolves the limit of one subject on the reference date. Not thread-safe. */
public final class LimitResolver {
    private final Roster roster;
    private final LocalDate reference;
    private final IdentityHashMap<LimitClause, ResolvedLimit> written;

    /**
     * The limits for the subjects of one submission.
     *
     * @param written parsed limits by clause, to avoid parsing them again; may be incomplete
     */
    public LimitResolver(Roster roster, AssessmentTime time, IdentityHashMap<LimitClause, ResolvedLimit> written) {
        this.roster = roster;
        this.reference = time.reference();
        this.written = written;
    }

    /** The limit among a page's limits that applies to the row. */
    public ResolvedLimit find(List<LimitClause> clauses, Row row) {
        List<String> missing = new ArrayList<>(0);
        List<LimitClause> holding = new ArrayList<>(clauses.size());
        for (LimitClause clause : clauses) {
            if (!clause.inForce(reference)) {
                continue;
            }
            Truth truth = applies(clause, row);
            if (truth.isTrue()) {
                holding.add(clause);
            }
            missing.addAll(truth.missing());
        }
        if (holding.isEmpty()) {
            return new ResolvedLimit(null, missing.stream().distinct().toList());
        } else if (holding.size() > 1) {
            return weighted(holding, row);
        }
        return found(holding.get(0), row);
    }

    /**
     * Whether one literal limit applies to all subjects of a page.
     *
     * @param reference the day that selects limits
     */
    public static boolean isForAll(List<LimitClause> clauses, LocalDate reference) {
        LimitClause first = clauses.get(0);
        return clauses.size() == 1
                && first.stage() == null
                && first.area() == null
                && first.bands() == null
                && first.inForce(reference);
    }

    private ResolvedLimit found(LimitClause only, Row row) {
        ResolvedLimit known = written.get(only);
        return only.bands() != null
                ? banded(only.bands(), row)
                : known == null ? new ResolvedLimit(only.limit(), List.of()) : known;
    }

    /** For a school with several stages: the mean of their limits, weighted by the pupils of each on the rolls. */
    private ResolvedLimit weighted(List<LimitClause> clauses, Row row) {
        List<Long> pupils = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LimitClause clause : clauses) {
            Roll roll = row.school() == null ? null : roll(row.school().code(), clause.stage());
            if (roll == null) {
                missing.add("rolls[" + row.subject().id() + "/*]");
            } else if (roll.studentCount() == null) {
                missing.add("rolls[" + row.subject().id() + "/" + roll.code() + "].studentCount");
            } else {
                pupils.add(roll.studentCount());
            }
        }
        boolean noPupils = pupils.stream().allMatch(n -> n == 0);
        List<Limit> limits = clauses.stream().map(this::limit).toList();
        if (!missing.isEmpty()) {
            return new ResolvedLimit(null, missing.stream().distinct().toList(), Limit.loosest(limits));
        }
        return noPupils
                ? new ResolvedLimit(null, List.of())
                : new ResolvedLimit(Limit.weighted(limits, pupils), List.of());
    }

    private Limit limit(LimitClause clause) {
        ResolvedLimit known = written.get(clause);
        return known == null ? clause.limit() : known.limit();
    }

    private Roll roll(String schoolCode, Stage stage) {
        return roster.rowsOf("rolls", schoolCode).stream()
                .map(r -> (Roll) r.fact())
                .filter(r -> r.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    private Truth applies(LimitClause clause, Row row) {
        return stage(clause.stage(), row).and(area(clause.area(), row));
    }

    private Truth stage(Stage stage, Row row) {
        if (stage == null) {
            return Truth.YES;
        }
        SchoolType type = row.school() == null ? null : row.school().typeCode();
        return type == null ? Truth.unknown("schools[].typeCode") : Truth.of(type.teaches(stage));
    }

    private Truth area(AreaType area, Row row) {
        if (area == null) {
            return Truth.YES;
        }
        AreaType own = row.school() == null ? null : row.school().areaType();
        AreaType known = own == null ? roster.dataset().township().areaType() : own;
        return known == null ? Truth.unknown(CoverageEvaluator.areaPath(row)) : Truth.of(known == area);
    }

    private ResolvedLimit banded(Bands bands, Row row) {
        List<String> missing = new ArrayList<>();
        BigDecimal known = BigDecimal.ZERO;
        for (Bands one = bands; one != null; one = one.plus()) {
            known = known.add(banded(one, row, missing));
        }
        Limit limit = Bands.limit(known);
        return missing.isEmpty() ? new ResolvedLimit(limit, List.of()) : new ResolvedLimit(null, missing, limit);
    }

    /** The number required by one figure: the least there is where a part of the figure is missing. */
    private BigDecimal banded(Bands bands, Row row, List<String> missing) {
        BigDecimal figure = BigDecimal.ZERO;
        boolean whole = true;
        for (String path : bands.of()) {
            Cell cell = FieldPaths.cells(path, row, roster).get(0);
            if (cell.value() == null) {
                missing.add(cell.label());
                whole = false;
            } else {
                figure = figure.add(new BigDecimal(cell.value().toString()));
            }
        }
        return whole ? bands.at(figure) : bands.leastAlone();
    }
}
