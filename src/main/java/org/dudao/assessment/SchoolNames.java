package org.dudao.assessment;

import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The schools of an assessment, and to which of them its subjects belong. */
public final class SchoolNames {
    private final Map<String, String> byCode = new HashMap<>();

    /** Collects the names in an assessment. */
    public SchoolNames(Assessment assessment) {
        assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(subject -> subject.kind() == SubjectKind.SCHOOL)
                .forEach(subject -> byCode.put(subject.id(), subject.name()));
    }

    /** The code of the school that a subject is, or belongs to; null if none. */
    public @Nullable String school(String subject) {
        int slash = subject.indexOf('/');
        String owner = slash < 0 ? subject : subject.substring(0, slash);
        return byCode.containsKey(owner) ? owner : null;
    }

    /** The name of a school; null if it has none. */
    public @Nullable String name(@Nullable String code) {
        return byCode.get(code);
    }
}
