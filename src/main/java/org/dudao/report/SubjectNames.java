package org.dudao.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;

/** The names of an assessment's subjects by id, also of rows that no standard judges. */
final class SubjectNames {
    private final String township;
    private final Map<String, String> names;
    private final Map<SubjectKind, Long> counts;

    SubjectNames(Assessment assessment) {
        this.township = assessment.assessment().township().code();
        this.names = assessment.verdicts().stream()
                .map(Verdict::subject)
                .collect(Collectors.toMap(SubjectRef::id, SubjectRef::name, (a, b) -> a));
        this.counts = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(subject -> !subject.id().endsWith("/*"))
                .distinct()
                .collect(Collectors.groupingBy(SubjectRef::kind, Collectors.counting()));
    }

    /** The id of the subject that lacks what a label with its row names; empty for the township. */
    String owner(String label) {
        int open = label.indexOf('[');
        String id = open < 0 ? "" : label.substring(open + 1, label.indexOf(']'));
        String owner = id.endsWith("/*") ? id.substring(0, id.length() - 2) : id;
        return owner.equals(township) ? "" : owner;
    }

    /** The name of a subject or row: that of its school, and its code. */
    String name(String id) {
        int slash = id.indexOf('/');
        return names.containsKey(id) || slash < 0
                ? names.getOrDefault(id, id)
                : name(id.substring(0, slash)) + " " + id.substring(slash + 1);
    }

    /** The number of judged subjects of a kind. */
    long howMany(SubjectKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
