package org.dudao.report.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.narrative.ToldAudit;

/**
 * How much was found in a summary.
 *
 * @param name of whose summary it is
 * @param file the summary's name
 * @param page the path of its page
 * @param isCompared whether it was held against a submission
 * @param wrong the certain findings of each kind in {@link AuditKind#WRONG}
 * @param absent the numbers that are masked or left out
 * @param copies the passages that another text has too
 * @param from the files that have them, each once
 * @param bare the problems admitted without a measure
 */
public record AuditTally(
        String name,
        String file,
        String page,
        boolean isCompared,
        Map<AuditKind, Integer> wrong,
        int absent,
        int copies,
        List<String> from,
        int bare) {
    /**
     * Counts an audit.
     *
     * @param name of whose summary it is
     * @param page the path of its page
     */
    public static AuditTally of(ToldAudit audit, String name, String page) {
        Map<AuditKind, Integer> wrong = new EnumMap<>(AuditKind.class);
        int absent = 0;
        for (AuditFinding one : AuditFinding.all(audit)) {
            if (one.isCertain() && AuditKind.WRONG.contains(one.kind())) {
                wrong.merge(one.kind(), 1, Integer::sum);
            } else if (one.isCertain()) {
                absent++;
            }
        }
        return new AuditTally(
                name,
                audit.summary().file(),
                page,
                audit.submission() != null,
                wrong,
                absent,
                audit.copies().size(),
                audit.copies().stream().map(ToldAudit.Copied::file).distinct().toList(),
                (int) audit.problems().stream()
                        .filter(one -> one.measures().isEmpty())
                        .count());
    }

    /** The findings of a kind; none where nothing was compared. */
    int number(AuditKind kind) {
        return wrong.getOrDefault(kind, 0);
    }

    /** What contradicts the submission or the text itself. */
    int contradictions() {
        return number(AuditKind.CONTRADICTS_DATA) + number(AuditKind.CONTRADICTS_TEXT);
    }

    /** All findings about numbers. */
    int all() {
        return wrong.values().stream().mapToInt(Integer::intValue).sum() + absent;
    }
}
