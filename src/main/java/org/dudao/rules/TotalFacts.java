package org.dudao.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.facts.SchoolTotal;
import org.dudao.roster.FieldPaths;

/** Compares the totals of a submission with what its schools state, as facts that rules match. */
final class TotalFacts {
    private TotalFacts() {}

    /** A fact for each total that is stated. */
    static List<SchoolTotal> of(Dataset dataset, LocalDate reference) {
        List<SchoolTotal> totals = new ArrayList<>(0);
        for (String path : FieldPaths.totals()) {
            Object total = FieldPaths.ofTownship(path, dataset);
            if (total != null) {
                totals.add(compared(path, number(total), dataset, reference));
            }
        }
        return totals;
    }

    private static SchoolTotal compared(String path, BigDecimal total, Dataset dataset, LocalDate reference) {
        String component = FieldPaths.component(path);
        BigDecimal stated = BigDecimal.ZERO;
        BigDecimal ofOpen = BigDecimal.ZERO;
        List<School> silent = new ArrayList<>();
        for (School school : dataset.schools() == null ? List.<School>of() : dataset.schools()) {
            Object own = FieldPaths.ofSchool(FieldPaths.ofTotal(path), school);
            boolean open = !school.isMergedBy(reference);
            if (own != null) {
                stated = stated.add(number(own));
                ofOpen = open ? ofOpen.add(number(own)) : ofOpen;
            } else if (open) {
                silent.add(school);
            }
        }
        return new SchoolTotal(component, total, stated, ofOpen, List.copyOf(silent));
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }
}
