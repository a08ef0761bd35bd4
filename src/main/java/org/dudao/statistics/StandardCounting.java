package org.dudao.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dudao.standards.Standard;

/** Counts the townships that a standard applies in, and keeps those that stand out. */
final class StandardCounting {
    private static final int KEPT = 3;

    /** Many violations first, then the worst value, then the order of codes. */
    private static final Comparator<Overview.Worst> WORST_FIRST = Comparator.comparing((Overview.Worst w) -> -w.count())
            .thenComparing(StandardCounting::byValue)
            .thenComparing(Overview.Worst::code);

    private final Applied applied = new Applied();
    private final List<Overview.Worst> worst = new ArrayList<>();

    void add(Township township, OutcomeCounts counts, Found violations) {
        applied.add(counts);
        if (violations != null) {
            worst.add(new Overview.Worst(township.code(), township.name(), violations.count(), violations.worst()));
            worst.sort(WORST_FIRST);
            if (worst.size() > KEPT) {
                worst.remove(KEPT);
            }
        }
    }

    private static int byValue(Overview.Worst one, Overview.Worst other) {
        if (one.value() == null || other.value() == null) {
            return Boolean.compare(one.value() == null, other.value() == null);
        }
        return one.value().worseThan(other.value()) ? -1 : other.value().worseThan(one.value()) ? 1 : 0;
    }

    Overview.OfStandard of(Standard standard) {
        return applied.of(standard, List.copyOf(worst));
    }
}
