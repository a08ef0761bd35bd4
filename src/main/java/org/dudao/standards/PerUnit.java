package org.dudao.standards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.FieldType;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;

/** Standards with a limit per unit, such as books per pupil, which the totals of all schools may break. */
public final class PerUnit {
    private PerUnit() {}

    /**
     * Whether a part asks of each school a ratio of two counts that can be summed, and its breach by one school breaks the standard.
     *
     * <p>Amounts of money and areas are left out: a total in the wrong unit, which nothing but the schools' own figures would reveal, must
     * not prove anything.
     *
     * @param part one of the standard's parts
     */
    public static boolean isIn(Standard standard, Part part) {
        return standard.kind() == StandardKind.REQUIREMENT
                && standard.covers().subject() == SubjectKind.SCHOOL
                && standard.spare() == null
                && part.ratio() != null
                && isCount(part.ratio().of())
                && isCount(part.ratio().to());
    }

    private static boolean isCount(String path) {
        return FieldPaths.total(path) != null && FieldPaths.entry(path).type() == FieldType.WHOLE;
    }

    /** The paths of the totals that may break a standard; empty if none can. */
    static Set<String> totals(Standard standard) {
        Set<String> totals = new LinkedHashSet<>();
        for (Part part : standard.allParts()) {
            if (isIn(standard, part)) {
                List.of(part.ratio().of(), part.ratio().to()).forEach(path -> totals.add(FieldPaths.total(path)));
            }
        }
        return totals;
    }
}
