package org.dudao.statistics;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/** Tally of a responsible party's corrections. */
final class ActionTally {
    private final Set<String> standards = new HashSet<>();
    private final Map<Severity, Integer> violations = new EnumMap<>(Severity.class);
    private int townships;
    private int count;

    ActionTally() {
        for (Severity severity : Severity.values()) {
            violations.put(severity, 0);
        }
    }

    /** Adds the violations of one township. */
    void add(List<FindingTally> found, Map<String, Standard> catalogue) {
        townships++;
        for (FindingTally of : found) {
            standards.add(of.standard());
            count += of.count();
            violations.merge(catalogue.get(of.standard()).severity(), of.count(), Integer::sum);
        }
    }

    BatchStatistics.OfResponsible total(Responsible responsible) {
        return new BatchStatistics.OfResponsible(responsible, townships, standards.size(), violations, count);
    }
}
