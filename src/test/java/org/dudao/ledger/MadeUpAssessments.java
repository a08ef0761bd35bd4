package org.dudao.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.FollowUpDuty;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpReason;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.OnsiteEntry;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.fixtures.Fixtures;
import org.dudao.io.Sha256;
import org.dudao.standards.Responsible;

/** Assessments of one township that say of each of a few standards what a test wants them to say. */
final class MadeUpAssessments {
    /** What an assessment says of a standard on its subject. */
    enum Said {
        FOUND,
        COMPLIANT,
        DOUBTED,
        ATTESTED,
        EXPLAINED,
        DEMOLISHED,
        WAIVED,
        NOT_ASSESSED,
        NOT_APPLICABLE,
        SUBJECT_VANISHED,
        OUT_OF_SCOPE
    }

    /** A standard on a subject. */
    record Asked(String item, String standard, SubjectRef subject) {}

    static final String TOWNSHIP = "110101001";

    /** The item of a standard that the rule base does not have any more. */
    static final String RETIRED = "fp:0000000000000004";

    static final List<Asked> ASKED = List.of(
            new Asked("fp:0000000000000001", "building.no-d-grade", subject(SubjectKind.BUILDING, "S1/B1")),
            new Asked("fp:0000000000000002", "safety.drill-school-monthly", subject(SubjectKind.SCHOOL, "S1")),
            new Asked("fp:0000000000000003", "enrolment.primary-net-rate", subject(SubjectKind.TOWNSHIP, TOWNSHIP)),
            new Asked(RETIRED, "building.retired-long-ago", subject(SubjectKind.BUILDING, "S2/B3")));

    static final int DAYS = 30;

    private static final Assessment REAL = Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));

    private MadeUpAssessments() {}

    private static SubjectRef subject(SubjectKind kind, String id) {
        return new SubjectRef(kind, id, id);
    }

    /**
     * Makes an assessment.
     *
     * @param said by item; what is not there is out of scope
     * @param onsite ids of problems seen on the day
     */
    static Assessment of(String id, String schoolYear, LocalDate asOf, Map<String, Said> said, List<String> onsite) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<FollowUpItem> gone = new ArrayList<>();
        Map<String, Said> all = new HashMap<>(said);
        for (Asked asked : ASKED) {
            Said one = all.getOrDefault(asked.item(), Said.OUT_OF_SCOPE);
            if (one != Said.OUT_OF_SCOPE) {
                verdicts.add(verdict(asked.standard(), subject(asked.subject().kind(), "S9/other"), Said.COMPLIANT));
                if (one != Said.SUBJECT_VANISHED) {
                    verdicts.add(verdict(asked.standard(), asked.subject(), one));
                }
                if (one == Said.FOUND) {
                    findings.add(finding(asked, asOf));
                } else if (one == Said.DEMOLISHED) {
                    gone.add(demolished(asked, asOf));
                }
            }
        }
        Assessment.Head head = REAL.assessment();
        return new Assessment(
                new Assessment.Head(
                        id,
                        head.kind(),
                        new Assessment.TownshipRef(TOWNSHIP, "甲乡"),
                        schoolYear,
                        asOf,
                        List.of(),
                        head.generator(),
                        new Assessment.SubmissionRef(id + ".json", Sha256.of(id), List.of())),
                REAL.summary(),
                verdicts,
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                onsite.stream()
                        .map(entry -> new OnsiteEntry(entry, "S1", "第一小学", "楼梯堆放杂物", "督学", asOf, null))
                        .toList(),
                List.of(),
                gone.isEmpty() ? null : new FollowUp(asOf.minusMonths(1), null, gone),
                List.of());
    }

    private static Verdict verdict(String standard, SubjectRef subject, Said said) {
        Outcome outcome =
                switch (said) {
                    case FOUND -> Outcome.VIOLATION;
                    case COMPLIANT, DOUBTED, ATTESTED -> Outcome.COMPLIANT;
                    case EXPLAINED -> Outcome.QUERY;
                    case WAIVED -> Outcome.WAIVED;
                    case NOT_ASSESSED -> Outcome.NOT_ASSESSED;
                    case DEMOLISHED, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
                    case SUBJECT_VANISHED, OUT_OF_SCOPE -> throw new IllegalArgumentException("No verdict: " + said);
                };
        return new Verdict(
                standard,
                subject,
                outcome,
                null,
                null,
                null,
                List.of(),
                said == Said.DOUBTED ? List.of("data.some-query") : List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                said == Said.ATTESTED ? "visit-1" : null);
    }

    private static Finding finding(Asked asked, LocalDate asOf) {
        Finding real = REAL.findings().get(0);
        LocalDate due = asOf.plusDays(DAYS);
        return new Finding(
                asked.item(),
                asked.standard(),
                asked.standard().substring(0, asked.standard().indexOf('.')),
                asked.subject(),
                real.severity(),
                Outcome.VIOLATION,
                new BilingualText("问题（" + asOf + "）", "a problem (" + asOf + ")"),
                null,
                null,
                null,
                real.evidence(),
                real.basis(),
                real.action(),
                Responsible.SCHOOL,
                due,
                List.of(
                        new AssignedDuty(Responsible.SCHOOL, real.action(), due, null, null, null),
                        new AssignedDuty(Responsible.TOWNSHIP, real.action(), due.plusDays(DAYS), null, null, null)),
                false,
                null);
    }

    private static FollowUpItem demolished(Asked asked, LocalDate asOf) {
        Finding found = finding(asked, asOf.minusMonths(1));
        return new FollowUpItem(
                asked.item(),
                asked.standard(),
                asked.subject(),
                found.severity(),
                Outcome.VIOLATION,
                found.problem(),
                Responsible.SCHOOL,
                FollowUpState.FIXED,
                FollowUpReason.CLOSED,
                asOf.minusMonths(1),
                found.due(),
                found.due(),
                0,
                1,
                false,
                1,
                asOf,
                List.of(new FollowUpDuty(Responsible.SCHOOL, found.due(), found.due(), 0, false, 1)));
    }
}
