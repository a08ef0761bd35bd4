package org.dudao.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.facts.Time;

/** Finds the limit that holds for one subject on the reference date. */
public final class Limits {
    private final Roster roster;
    private final Time time;

    public Limits(Roster roster, Time time) {
        this.roster = roster;
        this.time = time;
    }

    /**
     * What was found: a limit, or what would have to be known to find it.
     *
     * @param limit null where it cannot be told
     * @param missing the labels of what is missing
     */
    public record Found(Limit limit, List<String> missing) {}

    /** The limit among those of a page that holds for the row. */
    public Found find(List<LimitClause> clauses, Row row) {
        List<String> missing = new ArrayList<>();
        for (LimitClause clause : clauses) {
            if (!clause.inForce(time.reference())) {
                continue;
            }
            Truth truth = applies(clause, row);
            if (truth.isTrue()) {
                return clause.bands() == null ? new Found(clause.limit(), List.of()) : banded(clause.bands(), row);
            }
            missing.addAll(truth.missing());
        }
        return new Found(null, missing.stream().distinct().toList());
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
        return known == null ? Truth.unknown(Scope.areaPath(row)) : Truth.of(known == area);
    }

    private Found banded(Bands bands, Row row) {
        Cell cell = Paths.cells(bands.of(), row, roster).get(0);
        return cell.value() == null
                ? new Found(null, List.of(cell.label()))
                : new Found(bands.at(new BigDecimal(cell.value().toString())), List.of());
    }
}
