package org.dudao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/** Finds waivers, attestations and on-site findings of subjects that a submission does not have: nobody would miss one that does nothing. */
final class UnknownSubjects {
    private static final int MOST_NAMED = 8;

    private final Roster roster;
    private final List<InputProblem> problems = new ArrayList<>();

    private UnknownSubjects(Submission submission) {
        this.roster = new Roster(submission.dataset());
    }

    /** The problems; what is not in force on the day is not looked up, as its subject may be gone. */
    static List<InputProblem> of(Statements own, Submission submission, AssessmentTime time) {
        InForceStatements inForce = new InForceStatements(own, time);
        UnknownSubjects unknown = new UnknownSubjects(submission);
        own.spoken().stream()
                .filter(one -> inForce.mayApply(one.id(), one.pair()))
                .forEach(one -> unknown.check(one.pair().kind(), one.pair().subject(), one.place()));
        own.onsite().stream()
                .filter(one -> one.school() != null)
                .forEach(one -> unknown.check(SubjectKind.SCHOOL, one.school(), one.place()));
        return List.copyOf(unknown.problems);
    }

    private void check(SubjectKind kind, String id, String place) {
        Set<String> known = ids(kind);
        if (known.contains(id)) {
            return;
        }
        List<String> rows = known.stream().filter(one -> !one.endsWith("/*")).toList();
        List<String> some = rows.stream().limit(MOST_NAMED).toList();
        boolean all = some.size() == rows.size();
        problems.add(
                new InputProblem(
                        "unknown-subject",
                        new BilingualText(
                                roster.township().name() + "的报送数据中没有这个" + kind.zh(),
                                "The submission of " + roster.township().name() + " has no such " + kind.en()),
                        place,
                        Texts.shown(id),
                        some.isEmpty()
                                ? new BilingualText(
                                        "报送数据中的对象（没有" + kind.zh() + "）",
                                        "a subject that it has (it has no " + kind.en() + ")")
                                : new BilingualText(
                                        String.join("、", some) + (all ? "" : "等") + "之一",
                                        "one of " + String.join(", ", some) + (all ? "" : ", …")),
                        new BilingualText(
                                "核对乡镇、对象类别和对象编号；对象已不存在的，删去这一条或写明已到期。",
                                "Check township, kind and subject; if the subject is gone, delete the entry or state that it has ended.")));
    }

    /** The subjects of a kind; with a star, those that stand for the rows that a school or the township did not report. */
    private Set<String> ids(SubjectKind kind) {
        Set<String> ids = new TreeSet<>(Order.TEXT);
        if (kind == SubjectKind.TOWNSHIP) {
            ids.add(roster.township().subject().id());
            return ids;
        }
        Roster.tables(kind).stream()
                .map(roster::table)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(row -> ids.add(row.subject().id()));
        Set<String> owners = new TreeSet<>(Order.TEXT);
        owners.add(roster.township().subject().id());
        List<Row> schools = roster.table("schools");
        if (schools != null) {
            owners.addAll(schools.stream().map(row -> row.subject().id()).collect(Collectors.toSet()));
        }
        owners.forEach(owner -> ids.add(owner + "/*"));
        return ids;
    }
}
