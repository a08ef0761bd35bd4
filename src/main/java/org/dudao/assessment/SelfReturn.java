package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A township's self-assessment as it was handed in.
 *
 * @param township the nine digits of its code
 * @param answers at most one for a standard
 * @param input its file
 */
public record SelfReturn(String township, String schoolYear, List<SelfAnswer> answers, Assessment.InputRef input) {
    /** The kind of input. */
    public static final String KIND = "self";

    /** The assessment with the comparison, and with this file named as an input; its verdicts are unchanged. */
    public Assessment beside(Assessment now) {
        Map<String, SelfAnswer> open = answers.stream()
                .collect(Collectors.toMap(SelfAnswer::standard, a -> a, (a, b) -> a, LinkedHashMap::new));
        List<SelfEntry> entries = new ArrayList<>();
        for (SelfRow row : SelfRow.of(now)) {
            entries.add(entry(row, open.remove(row.standard().standard())));
        }
        open.values()
                .forEach(answer -> entries.add(new SelfEntry(
                        answer.standard(),
                        SelfState.NO_VERDICT,
                        answer.said(),
                        null,
                        0,
                        0,
                        answer.value(),
                        null,
                        null,
                        answer.evidence())));
        return now.withSelf(gravestFirst(entries, now), input);
    }

    private static SelfEntry entry(SelfRow row, @Nullable SelfAnswer answer) {
        String value = answer == null ? null : answer.value();
        Boolean differs = value == null ? null : SelfValue.differs(value, row.values());
        return new SelfEntry(
                row.standard().standard(),
                answer == null ? SelfState.SILENT : state(answer.said(), row.found(), Boolean.TRUE.equals(differs)),
                answer == null ? null : answer.said(),
                row.found(),
                row.verdicts().size(),
                row.violated(),
                value,
                row.measured(),
                differs,
                answer == null ? null : answer.evidence());
    }

    private static SelfState state(Outcome said, Outcome found, boolean differs) {
        if (said == Outcome.COMPLIANT && found == Outcome.VIOLATION) {
            return SelfState.MET_FOUND_NOT_MET;
        } else if (said == Outcome.NOT_APPLICABLE && found != Outcome.NOT_ASSESSED) {
            return SelfState.NOT_APPLICABLE_FOUND_TO_APPLY;
        } else if (said == Outcome.VIOLATION && found == Outcome.COMPLIANT) {
            return SelfState.NOT_MET_FOUND_MET;
        } else if (differs) {
            return SelfState.VALUE_DIFFERS;
        }
        return found == Outcome.NOT_ASSESSED ? SelfState.NOT_ASSESSABLE : SelfState.AGREES;
    }

    /** By state, then by how far the value is from the data, by severity, and by how many do not meet it. */
    private static List<SelfEntry> gravestFirst(List<SelfEntry> entries, Assessment now) {
        Map<String, SelfRow> rows = SelfRow.of(now).stream()
                .collect(Collectors.toMap(r -> r.standard().standard(), r -> r));
        return entries.stream()
                .sorted(Comparator.comparing(SelfEntry::state)
                        .thenComparing((SelfEntry e) -> distance(e, rows.get(e.standard())), Comparator.reverseOrder())
                        .thenComparing(e -> severity(rows.get(e.standard())))
                        .thenComparing(SelfEntry::violated, Comparator.reverseOrder())
                        .thenComparing(SelfEntry::standard))
                .toList();
    }

    private static BigDecimal distance(SelfEntry entry, @Nullable SelfRow row) {
        return entry.value() == null || row == null || !Boolean.TRUE.equals(entry.differs())
                ? BigDecimal.ZERO
                : SelfValue.distance(entry.value(), row.values());
    }

    private static Severity severity(@Nullable SelfRow row) {
        return row == null ? Severity.ADVISORY : row.standard().severity();
    }
}
