package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.ChangeKind;
import org.dudao.assessment.ChangeReason;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.ItemChange;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.Statements;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.assessment.Waiver;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.fixtures.RandomChanges;
import org.dudao.io.Sha256;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardSuccession;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of two assessments does to each item what their comparison says of it. */
class ImportAgreesWithDiffTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate FIRST = Fixtures.AS_OF;
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 31);
    private static final int CASES = 300;

    @TempDir
    private Path folder;

    private Agreement agreement;
    private int townships;

    @BeforeEach
    void aLedger() {
        agreement = new Agreement(folder.resolve("ledger.db"));
    }

    @AfterEach
    void closed() {
        agreement.close();
    }

    /** A fixture as the submission of a township that the ledger does not have. */
    private ObjectNode township(String fixture) {
        ObjectNode json = Fixtures.json(Path.of("fixtures", fixture));
        townships++;
        ((ObjectNode) json.get("township")).put("code", String.valueOf(990200000 + townships));
        return json;
    }

    private static Assessor assessor(Catalogue catalogue) {
        return new Assessor(catalogue, Rules.BASE, "test");
    }

    private static Assessment assess(ObjectNode json, LocalDate asOf) {
        return assessor(CATALOGUE).assess(RandomChanges.submission(json, asOf), asOf);
    }

    private static Assessment since(Assessment earlier, ObjectNode json, LocalDate asOf) {
        return assessor(CATALOGUE).since(baseline(earlier)).assess(RandomChanges.submission(json, asOf), asOf);
    }

    private static Baseline baseline(Assessment earlier) {
        String text = earlier.toJson();
        return Baseline.parse("assessment.json", Sha256.of(text), text);
    }

    @Test
    void forHundredsOfRandomChangesWithAndWithoutHistory() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomChanges random = new RandomChanges(seed);
            ObjectNode first = township(random.pick(
                    List.of("breaks-all-four", "small-school", "town-484", "town-d-grade", "town-dropout")));
            ObjectNode second = random.changed(first, 8, FIRST);
            ObjectNode third = random.changed(random.happens(0.5) ? first : second, 8, FIRST);
            Assessment base = assess(first, FIRST);
            Assessment old = random.happens(0.5) ? since(base, second, SECOND) : assess(second, SECOND);
            LocalDate day = random.pick(List.of(SECOND, LocalDate.of(2027, 1, 15)));
            Assessment now = random.happens(0.6) ? since(old, third, day) : assess(third, day);
            if (random.happens(0.1)) {
                now = since(base, third, day);
            }
            agreement.hold(old, now, CATALOGUE);
        }
        assertThat(agreement.kinds.keySet()).containsExactly(ChangeKind.values());
        assertThat(agreement.reasons.keySet())
                .contains(
                        ChangeReason.COMPLIANT,
                        ChangeReason.DOUBTED,
                        ChangeReason.NOT_ASSESSED,
                        ChangeReason.NOT_APPLICABLE,
                        ChangeReason.SUBJECT_GONE);
    }

    @Test
    void aBuildingThatWasDemolishedIsGoneIfTheOldAssessmentIsKnown() {
        ObjectNode json = township("breaks-all-four");
        Assessment old = assess(json, FIRST);
        for (JsonNode building : json.get("buildings")) {
            if (building.get("safetyGrade").asText().equals("D")) {
                ((ObjectNode) building).put("inUse", false).put("demolishedOn", "2026-08-20");
            }
        }
        agreement.hold(old, since(old, json, SECOND), CATALOGUE);
        assertThat(agreement.reasons).containsKey(ChangeReason.DEMOLISHED);
    }

    @Test
    void forManyProblemsAtOnce() {
        for (String fixture : List.of("every-area", "nine-year")) {
            RandomChanges random = new RandomChanges(7);
            ObjectNode json = township(fixture);
            Assessment old = assess(json, FIRST);
            AssessmentComparison changed =
                    agreement.hold(old, since(old, random.changed(json, 60, FIRST), SECOND), CATALOGUE);
            assertThat(changed.items()).anyMatch(ItemChange::isDifference);
        }
    }

    @Test
    void nothingDiffersWhenRowsAreShuffledOrTheSubmissionComesAsAWorkbookWithOtherSheetNames() throws IOException {
        for (Path fixture : Fixtures.folders()) {
            ObjectNode json = township(fixture.getFileName().toString());
            Submission asWorkbook = workbook(json);
            Assessment old = assess(json, FIRST);
            Assessment shuffled = assess(new RandomChanges(3).shuffled(json), FIRST);
            Assessment now = assessor(CATALOGUE).assess(asWorkbook, FIRST);
            assertThat(now.assessment().id()).isNotEqualTo(old.assessment().id());
            assertThat(agreement.hold(old, now, CATALOGUE)).satisfies(ImportAgreesWithDiffTest::nothingDiffers);
            ObjectNode another = township(fixture.getFileName().toString());
            assertThat(agreement.hold(
                            assess(another, FIRST), assess(new RandomChanges(4).shuffled(another), FIRST), CATALOGUE))
                    .satisfies(ImportAgreesWithDiffTest::nothingDiffers);
            assertThat(AssessmentComparison.of(
                            old,
                            now,
                            new StandardSuccession(CATALOGUE),
                            RandomChanges.submission(json, FIRST),
                            asWorkbook))
                    .satisfies(ImportAgreesWithDiffTest::nothingDiffers);
            assertThat(AssessmentComparison.of(old, shuffled, new StandardSuccession(CATALOGUE)))
                    .satisfies(ImportAgreesWithDiffTest::nothingDiffers);
        }
    }

    private static void nothingDiffers(AssessmentComparison comparison) {
        assertThat(comparison.isDifferent()).isFalse();
        assertThat(comparison.items()).allMatch(item -> item.change() == ChangeKind.UNCHANGED);
        assertThat(comparison.figures()).isEmpty();
        assertThat(comparison.otherVerdicts()).isZero();
    }

    /** The submission as a workbook whose sheets have names of their own, in another order. */
    private Submission workbook(ObjectNode json) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        new FormConverter(Dictionary.load()).toWorkbook(json.toString(), "test", form);
        Path file = folder.resolve("报送 " + townships + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form.toByteArray()));
                var out = Files.newOutputStream(file)) {
            for (String table : List.of("校舍", "应急演练", "学段在校生")) {
                if (book.getSheetIndex(table) >= 0) {
                    book.setSheetName(book.getSheetIndex(table), table + "情况表");
                    book.setSheetOrder(table + "情况表", 1);
                }
            }
            book.write(out);
        }
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, FIRST);
        assertThat(reading.problems()).isEmpty();
        return reading.submission();
    }

    @Test
    void theIdenticalAssessmentChangesNothing() {
        ObjectNode json = township("breaks-all-four");
        assertThat(agreement.hold(assess(json, FIRST), assess(json, FIRST), CATALOGUE))
                .satisfies(ImportAgreesWithDiffTest::nothingDiffers);
    }

    @Test
    void aProfileThatDoesNotAskAStandardLeavesItsItemsOpen() {
        ObjectNode json = township("every-area");
        Catalogue other = CATALOGUE.under(List.of(CATALOGUE.profile("food-safety")));
        Submission submission = RandomChanges.submission(json, SECOND);
        agreement.hold(assess(json, FIRST), assessor(other).assess(submission, SECOND), CATALOGUE);
        assertThat(agreement.reasons).containsKey(ChangeReason.OUT_OF_SCOPE);
        assertThat(agreement.kinds).doesNotContainKey(ChangeKind.FIXED);
    }

    /** The assessment as if a standard had had another id. */
    private static Assessment renamed(Assessment assessment, String standard, String was) {
        Map<String, SubjectRef> ids = new HashMap<>();
        assessment.findings().stream()
                .filter(finding -> finding.standard().equals(standard))
                .forEach(finding -> ids.put(finding.fingerprint(), finding.subject()));
        FollowUp followUp = assessment.followUp();
        if (followUp != null) {
            followUp.items().stream()
                    .filter(item -> item.standard().equals(standard))
                    .forEach(item -> ids.put(item.id(), item.subject()));
        }
        String text = assessment.toJson().replace("\"" + standard + "\"", "\"" + was + "\"");
        for (Map.Entry<String, SubjectRef> one : ids.entrySet()) {
            String other = Sha256.of(was + one.getValue().id()).substring(0, 16);
            text = text.replace(one.getKey(), other);
        }
        return Assessment.parse(text);
    }

    /** These standards, as if one had taken over others. */
    private static Catalogue succeeding(String standard, String... earlier) throws IOException {
        List<Standard> all = new ArrayList<>();
        for (Standard one : CATALOGUE.standards()) {
            if (one.id().equals(standard)) {
                ObjectNode json = Json.mapper().valueToTree(one);
                for (String id : earlier) {
                    json.withArray("succeeds").add(id);
                }
                all.add(Json.mapper().treeToValue((JsonNode) json, Standard.class));
            } else {
                all.add(one);
            }
        }
        return new Catalogue(
                CATALOGUE.files(),
                CATALOGUE.areas(),
                CATALOGUE.documents(),
                CATALOGUE.profiles(),
                CATALOGUE.workingDays(),
                all);
    }

    private static final String JUNIOR = "enrolment.junior-rate";

    @Test
    void aStandardThatWasRetiredLeavesItsItemOpenUnlessAnotherTookOver() throws IOException {
        ObjectNode json = township("breaks-all-four");
        Assessment old = renamed(assess(json, FIRST), JUNIOR, "enrolment.abolished");
        agreement.hold(old, assess(json, SECOND), CATALOGUE);
        assertThat(agreement.reasons).containsKey(ChangeReason.STANDARD_RETIRED);
        assertThat(agreement.kinds.get(ChangeKind.NEW))
                .as("the present standard's own")
                .isEqualTo(1);
    }

    @Test
    void aStandardThatTookOverGoesOnWithTheItemAndProvesThatItIsGone() throws IOException {
        Catalogue catalogue = succeeding(JUNIOR, "enrolment.abolished");
        ObjectNode json = township("breaks-all-four");
        AssessmentComparison found = agreement.hold(
                renamed(assess(json, FIRST), JUNIOR, "enrolment.abolished"), assess(json, SECOND), catalogue);
        assertThat(found.items())
                .filteredOn(item -> item.by() != null)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.standard()).isEqualTo("enrolment.abolished");
                    assertThat(item.by()).isEqualTo(JUNIOR);
                    assertThat(item.change()).isEqualTo(ChangeKind.UNCHANGED);
                });
        ObjectNode another = township("breaks-all-four");
        Assessment old = renamed(assess(another, FIRST), JUNIOR, "enrolment.abolished");
        ((ObjectNode) another.get("enrolment")).put("juniorEnrolledOfAge", 905);
        AssessmentComparison gone = agreement.hold(old, assess(another, SECOND), catalogue);
        assertThat(gone.items())
                .filteredOn(item -> item.change() == ChangeKind.FIXED)
                .singleElement()
                .satisfies(item -> assertThat(item.why())
                        .isEqualTo(new BilingualText(
                                "本次数据达标（由接续的标准 " + JUNIOR + " 判定）",
                                "now the data comply (judged by " + JUNIOR + ", the standard that took over)")));
    }

    @Test
    void aStandardThatTookOverTwoGoesOnWithBoth() throws IOException {
        Catalogue catalogue = succeeding(JUNIOR, "enrolment.one", "enrolment.other");
        ObjectNode json = township("breaks-all-four");
        Assessment judged = assess(json, FIRST);
        List<Finding> findings =
                new ArrayList<>(renamed(judged, JUNIOR, "enrolment.one").findings());
        findings.addAll(renamed(judged, JUNIOR, "enrolment.other").findings().stream()
                .filter(finding -> finding.standard().equals("enrolment.other"))
                .toList());
        Assessment one = renamed(judged, JUNIOR, "enrolment.one");
        Assessment old = new Assessment(
                one.assessment(), one.summary(), one.verdicts(), findings, one.countyScope(), one.unread());
        AssessmentComparison both = agreement.hold(old, assess(json, SECOND), catalogue);
        assertThat(both.items()).filteredOn(item -> JUNIOR.equals(item.by())).hasSize(2);
        assertThat(both.counts().get(ChangeKind.NEW)).isZero();
    }

    @Test
    void theStandardThatTookOverOpensAgainWhatWasClosed() throws IOException {
        Catalogue catalogue = succeeding(JUNIOR, "enrolment.abolished");
        ObjectNode bad = township("breaks-all-four");
        ObjectNode good = bad.deepCopy();
        ((ObjectNode) good.get("enrolment")).put("juniorEnrolledOfAge", 905);
        Assessment old = renamed(since(assess(bad, FIRST), good, SECOND), JUNIOR, "enrolment.abolished");
        AssessmentComparison again = agreement.hold(old, assess(bad, LocalDate.of(2026, 12, 1)), catalogue);
        assertThat(again.items())
                .filteredOn(item -> item.change() == ChangeKind.REOPENED)
                .singleElement()
                .satisfies(item -> assertThat(item.by()).isEqualTo(JUNIOR));
        assertThat(again.counts().get(ChangeKind.NEW)).isZero();
    }

    @Test
    void besideAnItemOfItsOwnAnOpenEarlierOneGoesOnAndAClosedOneStaysClosed() throws IOException {
        Catalogue catalogue = succeeding(JUNIOR, "enrolment.abolished");
        ObjectNode bad = township("breaks-all-four");
        Assessment judged = assess(bad, FIRST);
        Assessment earlier = renamed(judged, JUNIOR, "enrolment.abolished");
        List<Finding> findings = new ArrayList<>(judged.findings());
        findings.addAll(earlier.findings().stream()
                .filter(finding -> finding.standard().equals("enrolment.abolished"))
                .toList());
        List<Verdict> verdicts = new ArrayList<>(judged.verdicts());
        verdicts.addAll(earlier.verdicts().stream()
                .filter(verdict -> verdict.standard().equals("enrolment.abolished"))
                .toList());
        Assessment both = new Assessment(
                judged.assessment(), judged.summary(), verdicts, findings, judged.countyScope(), judged.unread());
        AssessmentComparison open = agreement.hold(both, assess(bad, SECOND), catalogue);
        assertThat(open.items())
                .filteredOn(item -> JUNIOR.equals(item.by()))
                .singleElement()
                .satisfies(item -> assertThat(item.change()).isEqualTo(ChangeKind.UNCHANGED));
        assertThat(open.items())
                .filteredOn(item -> JUNIOR.equals(item.standard()))
                .singleElement()
                .satisfies(item -> assertThat(item.change()).isEqualTo(ChangeKind.UNCHANGED));

        ObjectNode other = township("breaks-all-four");
        ObjectNode good = other.deepCopy();
        ((ObjectNode) good.get("enrolment")).put("juniorEnrolledOfAge", 905);
        Assessment again = assess(other, SECOND);
        Assessment gone = renamed(since(assess(other, FIRST), good, SECOND), JUNIOR, "enrolment.abolished");
        Assessment old = remembering(again, gone.followUp());
        AssessmentComparison closed = agreement.hold(old, assess(other, LocalDate.of(2026, 12, 1)), catalogue);
        assertThat(closed.items()).noneMatch(item -> item.change() == ChangeKind.REOPENED);
        assertThat(agreement.items(other.at("/township/code").asText()).values())
                .filteredOn(item -> "enrolment.abolished".equals(item.about().standard()))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(ItemState.PASSED));
    }

    /** An assessment that remembers this. */
    private static Assessment remembering(Assessment assessment, @Nullable FollowUp followUp) {
        return new Assessment(
                assessment.assessment(),
                assessment.summary(),
                assessment.verdicts(),
                assessment.findings(),
                assessment.countyScope(),
                assessment.unread(),
                assessment.waivers(),
                assessment.attestations(),
                assessment.onsite(),
                assessment.selfAssessment(),
                followUp,
                assessment.blanks());
    }

    @Test
    void waiversAttestationsAndProblemsSeenOnSite() {
        ObjectNode json = township("breaks-all-four");
        String code = json.at("/township/code").asText();
        Submission submission = RandomChanges.submission(json, SECOND);
        Assessment plain = assess(json, SECOND);
        Finding waived = plain.findings().get(0);
        Set<Outcome> open = Set.of(Outcome.NOT_ASSESSED);
        Verdict unknown = plain.verdicts().stream()
                .filter(verdict -> open.contains(verdict.outcome()))
                .findFirst()
                .orElseThrow();
        Statements first = new Statements(
                List.of(),
                List.of(attested(code, unknown, Outcome.VIOLATION)),
                List.of(seen(code, "O1"), seen(code, "O2")),
                List.of(new Assessment.InputRef(Statements.ATTESTATIONS, "一.yaml", "1".repeat(64))));
        Statements second = new Statements(
                List.of(new Waiver(
                        "W1",
                        code,
                        PairKey.of(waived.standard(), waived.subject()),
                        "正在重建",
                        "甲",
                        "乙",
                        FIRST,
                        LocalDate.of(2027, 7, 31),
                        null,
                        "1")),
                List.of(attested(code, unknown, Outcome.COMPLIANT)),
                List.of(seen(code, "O2"), seen(code, "O3")),
                List.of(new Assessment.InputRef(Statements.WAIVERS, "二.yaml", "2".repeat(64))));
        AssessmentComparison stated = agreement.hold(
                assessor(CATALOGUE).beside(first).assess(submission, SECOND),
                assessor(CATALOGUE).beside(second).assess(submission, SECOND),
                CATALOGUE);
        assertThat(agreement.reasons).containsKeys(ChangeReason.WAIVED, ChangeReason.ATTESTED, ChangeReason.ON_SITE);
        assertThat(stated.items())
                .filteredOn(item -> item.severity() == null)
                .extracting(ItemChange::change)
                .containsExactly(ChangeKind.NEW, ChangeKind.NOT_COMPARABLE, ChangeKind.UNCHANGED);
    }

    private static Attestation attested(String code, Verdict verdict, Outcome outcome) {
        return new Attestation(
                "A1", code, PairKey.of(verdict), outcome, null, "丙", FIRST, "照片", LocalDate.of(2027, 7, 31), null, "1");
    }

    private static OnsiteFinding seen(String code, String id) {
        return new OnsiteFinding(id, code, null, "围墙开裂 " + id, "丙", FIRST, null, "1");
    }
}
