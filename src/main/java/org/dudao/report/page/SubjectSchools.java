package org.dudao.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.report.Language;

/** Maps subjects to schools, or to the township. */
final class SubjectSchools {
    /** A school, or the township itself. */
    public record Place(String code, String name, boolean isTownship) {}

    private final Place township;
    private final Map<String, String> schools;
    private final Map<SubjectRef, Place> known = new LinkedHashMap<>();

    SubjectSchools(Assessment assessment, Language language) {
        Assessment.TownshipRef ref = assessment.assessment().township();
        this.township = new Place(
                ref.code(),
                (ref.name() == null ? ref.code() : ref.name())
                        + (assessment.assessment().kind().equals("county")
                                ? language.pick("（县级）", " (the county)")
                                : language.pick("（乡镇本级）", " (the township itself)")),
                true);
        this.schools = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == SubjectKind.SCHOOL)
                .collect(Collectors.toMap(SubjectRef::id, SubjectRef::name, (a, b) -> a));
    }

    /** The place of a subject, from the part of its id before the slash. */
    Place place(SubjectRef subject) {
        return known.computeIfAbsent(subject, this::find);
    }

    /** A school's name; its code if it has none. */
    String school(String code) {
        return schools.getOrDefault(code, code);
    }

    private Place find(SubjectRef subject) {
        int stroke = subject.id().indexOf('/');
        String code = stroke < 0 ? subject.id() : subject.id().substring(0, stroke);
        boolean isSchool = schools.containsKey(code) || (stroke >= 0 && !code.equals(township.code()));
        return isSchool ? new Place(code, school(code), false) : township;
    }
}
