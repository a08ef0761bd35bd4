package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Confidence;
import org.dudao.standards.Responsible;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;

/** What an assessment remembers of earlier ones. */
class FollowUpTest {
    private static final LocalDate FIRST = Fixtures.AS_OF;
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 30);
    private static final LocalDate THIRD = LocalDate.of(2027, 3, 31);

    private static final String JUNIOR = "enrolment.junior-rate";
    private static final String PRIMARY = "enrolment.primary-net-rate";
    private static final String DISPOSAL = "building.no-d-grade";
    private static final String DANGER = "building.no-d-grade-in-use";
    private static final String DRILL = "safety.drill-kindergarten-quarterly";

    private static final String MENDED = "\"juniorEnrolledOfAge\": 898 > \"juniorEnrolledOfAge\": 905";
    private static final String UNGRADED =
            "\"safetyGrade\": \"D\", \"inUse\": false > \"safetyGrade\": null, \"inUse\": false";

    /** The breaking township, with pieces of its JSON replaced. */
    private static Submission township(LocalDate asOf, String... edits) {
        try {
            String json = Files.readString(Path.of("fixtures/breaks-all-four/submission.json"));
            for (String edit : edits) {
                String[] sides = edit.split(" > ", -1);
                assertThat(json).contains(sides[0]);
                json = json.replace(sides[0], sides[1]);
            }
            Reading reading = new SubmissionReader(Dictionary.load())
                    .read("submission.json", json.getBytes(StandardCharsets.UTF_8), asOf);
            assertThat(reading.problems()).isEmpty();
            return reading.submission();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Assessment first() {
        return Fixtures.assess(township(FIRST));
    }

    private static Assessment later(LocalDate asOf, Assessment earlier, String... edits) {
        return Fixtures.assess(township(asOf, edits), asOf, earlier.toJson());
    }

    private static FollowUpItem item(Assessment assessment, String standard, String subject) {
        return assessment.followUp().items().stream()
                .filter(one ->
                        one.standard().equals(standard) && one.subject().id().endsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Assessment assessment, String standard) {
        return assessment.findings().stream()
                .filter(one -> one.standard().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAnEarlierAssessmentNothingIsFollowed() {
        assertThat(first().followUp()).isNull();
        assertThat(first().toJson()).doesNotContain("followUp", "demanded");
    }

    @Test
    void whatIsFoundAgainKeepsItsFirstDeadlineWhileThatRuns() {
        LocalDate soon = LocalDate.of(2026, 8, 10);
        Assessment then = first();
        Assessment now = later(soon, then);
        assertThat(finding(now, DRILL)).satisfies(found -> {
            Finding was = finding(then, DRILL);
            assertThat(found.due()).isEqualTo(was.due()).isEqualTo("2026-08-31");
            assertThat(found.action()).isEqualTo(was.action());
            assertThat(found.duties()).isEqualTo(was.duties());
            assertThat(found.repeat()).isTrue();
        });
        FollowUpItem item = item(now, DRILL, "");
        assertThat(item.state()).isEqualTo(FollowUpState.UNRESOLVED);
        assertThat(item.firstSeen()).isEqualTo(FIRST);
        assertThat(item.due()).isEqualTo(item.firstDue()).isEqualTo("2026-08-31");
        assertThat(item.overdueDays()).isZero();
        assertThat(item.times()).isEqualTo(2);
        assertThat(item.extended()).isFalse();
        assertThat(item.step()).isEqualTo(1);
    }

    @Test
    void afterItsDeadlineTheNextStepDemandsAShorterOneAndTheFirstStays() {
        Assessment now = later(SECOND, first());
        FollowUpItem item = item(now, DRILL, "");
        assertThat(item.firstDue()).isEqualTo("2026-08-31");
        assertThat(item.overdueDays()).isEqualTo(91);
        assertThat(item.due()).as("half of thirty days").isEqualTo("2026-12-15");
        assertThat(item.extended()).isTrue();
        assertThat(item.step()).isEqualTo(2);
        Finding found = finding(now, DRILL);
        assertThat(found.due()).isEqualTo("2026-08-31");
        assertThat(found.duties().get(0).demanded()).isEqualTo("2026-12-15");
        assertThat(finding(now, DISPOSAL).action().zh()).contains("2026年12月30日").doesNotContain("2026年9月29日");
    }

    @Test
    void whatMustBeDoneAtOnceIsDemandedAtOnceAgainWhichIsNoExtension() {
        Assessment now = later(SECOND, first());
        FollowUpItem item = item(now, DANGER, "");
        assertThat(item.duties())
                .containsExactly(
                        new FollowUpDuty(Responsible.SCHOOL, FIRST, SECOND, 122, false, 2),
                        new FollowUpDuty(Responsible.TOWNSHIP, FIRST, SECOND, 122, false, 2),
                        new FollowUpDuty(
                                Responsible.COUNTY_GOVERNMENT,
                                LocalDate.of(2026, 8, 31),
                                LocalDate.of(2026, 12, 15),
                                91,
                                true,
                                2));
        assertThat(item.extended()).isFalse();
    }

    @Test
    void onlyAVerdictThatCompliesClosesAnItem() {
        Assessment now = later(SECOND, first(), MENDED, UNGRADED);
        FollowUpItem mended = item(now, JUNIOR, "");
        assertThat(mended.state()).isEqualTo(FollowUpState.FIXED);
        assertThat(mended.reason()).isEqualTo(FollowUpReason.COMPLIANT);
        assertThat(mended.fixedOn()).isEqualTo(SECOND);
        assertThat(mended.overdueDays()).isZero();
        FollowUpItem silent = item(now, DISPOSAL, "/B2");
        assertThat(silent.state()).isEqualTo(FollowUpState.NOT_RECHECKED);
        assertThat(silent.reason()).isEqualTo(FollowUpReason.NOT_ASSESSED);
        assertThat(silent.times()).isEqualTo(1);
        assertThat(silent.overdueDays()).as("it stays open").isEqualTo(62);
    }

    @Test
    void aBuildingThatIsNoLongerReportedIsNotGoneButOneThatWasDemolishedIs() {
        String row = ",\n    {\"code\": \"B2\", \"schoolCode\": \"2189000021\", \"use\": \"toilet\","
                + " \"safetyGrade\": \"D\", \"inUse\": false}";
        Assessment dropped = Fixtures.assess(township(SECOND, row + " > "), SECOND, first().toJson());
        assertThat(item(dropped, DISPOSAL, "/B2").reason()).isEqualTo(FollowUpReason.SUBJECT_GONE);
        assertThat(item(dropped, DISPOSAL, "/B2").state()).isEqualTo(FollowUpState.NOT_RECHECKED);
        Assessment demolished = later(
                SECOND,
                first(),
                "\"toilet\", \"safetyGrade\" > \"toilet\", \"demolishedOn\": \"2026-08-20\", \"safetyGrade\"");
        assertThat(item(demolished, DISPOSAL, "/B2").reason()).isEqualTo(FollowUpReason.CLOSED);
        assertThat(item(demolished, DISPOSAL, "/B2").state()).isEqualTo(FollowUpState.FIXED);
    }

    @Test
    void aStandardThatIsNoLongerJudgedLeavesItsItemOpen() {
        String then = first().toJson().replace("\"" + JUNIOR + "\"", "\"enrolment.abolished\"");
        Assessment now =
                Fixtures.assess(township(SECOND), SECOND, then.replace(fingerprint(JUNIOR), "0123456789abcdef"));
        FollowUpItem item = item(now, "enrolment.abolished", "");
        assertThat(item.state()).isEqualTo(FollowUpState.NOT_RECHECKED);
        assertThat(item.reason()).isEqualTo(FollowUpReason.STANDARD_GONE);
    }

    private static String fingerprint(String standard) {
        return finding(first(), standard).fingerprint();
    }

    @Test
    void threeRoundsInARowRememberWhatTheFirstFound() {
        Assessment two = later(SECOND, first(), MENDED, UNGRADED);
        Assessment three = later(THIRD, two);
        FollowUpItem often = item(three, PRIMARY, "");
        assertThat(often.state()).isEqualTo(FollowUpState.UNRESOLVED);
        assertThat(often.times()).isEqualTo(3);
        assertThat(often.firstSeen()).isEqualTo(FIRST);
        assertThat(often.firstDue()).isEqualTo("2026-08-17");
        assertThat(often.overdueDays()).isEqualTo(226);
        assertThat(often.step()).isEqualTo(3);
        FollowUpItem back = item(three, JUNIOR, "");
        assertThat(back.state()).isEqualTo(FollowUpState.REOPENED);
        assertThat(back.firstSeen()).isEqualTo(FIRST);
        assertThat(back.times()).isEqualTo(2);
        assertThat(back.overdueDays())
                .as("it was gone: the deadline starts anew")
                .isZero();
        assertThat(back.firstDue()).isAfter(THIRD);
        assertThat(back.step()).isEqualTo(1);
        assertThat(finding(three, JUNIOR).repeat()).isFalse();
        FollowUpItem seenAgain = item(three, DISPOSAL, "/B2");
        assertThat(seenAgain.state()).as("nobody had seen it gone").isEqualTo(FollowUpState.UNRESOLVED);
        assertThat(seenAgain.firstDue()).isEqualTo("2026-09-29");
        assertThat(seenAgain.step()).isEqualTo(2);
    }

    @Test
    void aSecondDeadlineThatStillRunsIsKeptWithItsStep() {
        Assessment two = later(SECOND, first());
        Assessment three = later(LocalDate.of(2026, 12, 10), two);
        FollowUpItem item = item(three, DRILL, "");
        assertThat(item.due()).isEqualTo("2026-12-15");
        assertThat(item.step()).isEqualTo(2);
        assertThat(item.overdueDays()).isEqualTo(101);
    }

    @Test
    void whatWasGoneAndIsStillGoneKeepsTheDayOnWhichItWasFirstGone() {
        Assessment two = later(SECOND, first(), MENDED);
        Assessment three = later(THIRD, two, MENDED);
        assertThat(item(three, JUNIOR, "").fixedOn()).isEqualTo(SECOND);
    }

    @Test
    void theLastStepIsKept() {
        Assessment round = first();
        for (int i = 1; i < 7; i++) {
            round = later(FIRST.plusYears(i), round);
        }
        assertThat(item(round, DRILL, "").step())
                .isEqualTo(Escalation.TABLE.steps().size());
        assertThat(item(round, DRILL, "").times()).isEqualTo(7);
    }

    @Test
    void aBaselineOfAVersionThatRememberedNothingBeginsWithItsFindings() {
        Assessment two = later(SECOND, first());
        String old = two.toJson().replace("\"followUp\"", "\"forgotten\"");
        Assessment three = Fixtures.assess(township(THIRD), THIRD, old);
        FollowUpItem item = item(three, DRILL, "");
        assertThat(item.state()).isEqualTo(FollowUpState.UNRESOLVED);
        assertThat(item.firstSeen()).isEqualTo(SECOND);
        assertThat(item.firstDue()).as("the deadline that stood there").isEqualTo("2026-08-31");
        assertThat(item.times()).isEqualTo(2);
    }

    @Test
    void queriesAreFollowedButDoNotEscalate() {
        Submission nine = Fixtures.submission(Path.of("fixtures/nine-year"));
        Assessment then = Fixtures.assess(nine);
        List<FollowUpItem> queries = Fixtures.assess(nine, SECOND, then.toJson()).followUp().items().stream()
                .filter(one -> one.outcome() == Outcome.QUERY && one.state() == FollowUpState.UNRESOLVED)
                .toList();
        assertThat(queries).isNotEmpty().allSatisfy(item -> {
            assertThat(item.step()).isNull();
            assertThat(item.isOverdue()).isTrue();
            assertThat(item.due()).isAfter(SECOND);
        });
    }

    @Test
    void equalInputsGiveEqualBytesWhichAreReadAgain() {
        Assessment two = later(SECOND, first(), MENDED, UNGRADED);
        assertThat(later(SECOND, first(), MENDED, UNGRADED).toJson()).isEqualTo(two.toJson());
        assertThat(Assessment.parse(two.toJson()).toJson()).isEqualTo(two.toJson());
    }

    @Test
    void anItemThatLacksAValueIsNoBaseline() {
        String json = first().toJson();
        int findings = json.indexOf("\"findings\"");
        String damaged = json.substring(0, findings)
                + json.substring(findings).replaceFirst("\"problem\" : \\{[^}]*}", "\"problem\" : null");
        assertThat(Baseline.parse("a.json", "0".repeat(64), damaged)).isNull();
    }

    @Test
    void everyStepNamesDocumentsOfTheRegisterAndWhoDecides() {
        assertThat(Escalation.TABLE.steps()).hasSizeGreaterThan(2).allSatisfy(step -> {
            assertThat(step.decides().zh()).isNotBlank();
            assertThat(step.decides().en()).isNotBlank();
            assertThat(step.days().part())
                    .isPositive()
                    .isLessThanOrEqualTo(step.days().whole());
            assertThat(step.basis()).isNotEmpty().allSatisfy(source -> {
                var document = Catalogue.load().documents().get(source.document());
                assertThat(document).as(source.document()).isNotNull();
                assertThat(source.title()).isEqualTo(document.title());
                boolean wasRead = document.read().how() == org.dudao.standards.BasisDocument.How.TEXT;
                assertThat(source.confidence() == Confidence.VERIFIED)
                        .as("a clause is verified where its text was read")
                        .isEqualTo(wasRead);
                assertThat(source.clause() != null).isEqualTo(wasRead);
            });
        });
    }
}
