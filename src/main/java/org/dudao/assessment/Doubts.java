package org.dudao.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.roster.Cell;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;

/** Verdicts whose evidence is queried by another standard: a query never hides a verdict, but doubts it until answered. */
final class Doubts {
    private static final Set<String> NONE = Set.of();

    private final Map<String, Set<String>> queriedBy = new HashMap<>();

    /** The paths of queried values. */
    private final Set<String> queried = new HashSet<>();

    /** The last standard checked. */
    private String lastStandard;

    /** Whether that standard needs a queried path. */
    private boolean needsQueried;

    private final EvidenceCells grounds;

    Doubts(List<JudgedPair> judged, Subjects subjects, Answers answers) {
        grounds = new EvidenceCells(subjects);
        for (JudgedPair one : judged) {
            if (one.outcome() == Outcome.QUERY && !Boolean.TRUE.equals(answers.isAnswered(one))) {
                for (Cell cell : grounds.cells(one)) {
                    queried.add(cell.path());
                    queriedBy
                            .computeIfAbsent(cell.address(), a -> new TreeSet<>(Order.TEXT))
                            .add(one.pair().standard().id());
                }
            }
        }
    }

    /** The standards that query each value, by its address. */
    Map<String, Set<String>> byAddress() {
        return queriedBy;
    }

    /** The standards that query a value in the verdict's evidence; a plausibility check itself is not doubted. */
    List<String> queriesOn(JudgedPair one) {
        boolean usesValues = one.outcome() == Outcome.COMPLIANT || one.outcome() == Outcome.VIOLATION;
        if (!usesValues || one.pair().standard().kind() == StandardKind.PLAUSIBILITY || !mayUseQueried(one)) {
            return List.of();
        }
        TreeSet<String> doubts = new TreeSet<>(Order.TEXT);
        grounds.each(one, queried, cell -> doubts.addAll(queriedBy.getOrDefault(cell.address(), NONE)));
        return doubts.isEmpty() ? List.of() : List.copyOf(doubts);
    }

    /** Whether any subject has a queried value with one of the verdict's paths: much faster than collecting the evidence. */
    private boolean mayUseQueried(JudgedPair one) {
        if (queried.isEmpty()) {
            return false;
        }
        Standard standard = one.pair().standard();
        if (!standard.id().equals(lastStandard)) { // usually the standard of the previous verdict
            lastStandard = standard.id();
            needsQueried = standard.needs().stream().anyMatch(queried::contains);
        }
        return needsQueried || grounds.picksAny(one, queried);
    }
}
