package org.dudao.preview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;

/** What one assessment asks of each subject, by standard and subject. A standard that does not apply to a subject asks nothing of it. */
final class AssessmentTerms {
    private AssessmentTerms() {}

    /** A standard and a subject. */
    record Key(String standard, SubjectRef subject) {}

    /** The terms in the order of the assessment. */
    static Map<Key, Terms> of(Assessment assessment) {
        Map<String, Severity> severities = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::severity));
        Map<Key, LocalDate> due = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            due.put(new Key(finding.standard(), finding.subject()), finding.due());
        }
        Map<Key, Terms> terms = new LinkedHashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            if (verdict.outcome() != Outcome.NOT_APPLICABLE) {
                Key key = new Key(verdict.standard(), verdict.subject());
                terms.put(
                        key,
                        new Terms(verdict.outcome(), limit(verdict), severities.get(verdict.standard()), due.get(key)));
            }
        }
        return terms;
    }

    private static BilingualText limit(Verdict verdict) {
        List<BilingualText> limits = verdict.parts() == null
                ? shown(verdict.limit())
                : verdict.parts().stream()
                        .flatMap(part -> shown(part.limit()).stream())
                        .toList();
        return limits.isEmpty()
                ? null
                : new BilingualText(
                        limits.stream().map(BilingualText::zh).collect(Collectors.joining("；")),
                        limits.stream().map(BilingualText::en).collect(Collectors.joining("; ")));
    }

    private static List<BilingualText> shown(Quantity limit) {
        if (limit == null) {
            return List.of();
        }
        BilingualText op = limit.op() == null
                ? new BilingualText("", "")
                : new BilingualText(limit.op().zh() + " ", limit.op().en() + " ");
        BilingualText shown = Objects.requireNonNull(limit.shown());
        return List.of(new BilingualText(op.zh() + shown.zh(), op.en() + shown.en()));
    }
}
