package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessed;
import org.dudao.assessment.Assessment;
import org.dudao.cli.Run;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.standards.RuleBaseError;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs get through the library door. */
class DudaoTest {
    private static final Dudao DUDAO = Dudao.load();
    private static final String COUNTY = "990101";
    private static final String YEAR = "2025-2026";

    @TempDir
    private Path folder;

    private static Submission submission(String fixture) {
        return DUDAO.read(Path.of("fixtures", fixture, "submission.json"), Fixtures.AS_OF)
                .submission();
    }

    private static Assessed assessed(String fixture) {
        return DUDAO.assess(submission(fixture), Fixtures.AS_OF, Inputs.NONE);
    }

    private static Assessment county(List<byte[]> contributions) {
        return DUDAO.assessCounty(COUNTY, YEAR, contributions, null, Fixtures.AS_OF);
    }

    @Test
    void aKindOfInspectionAsksItsStandardsAlone() {
        Dudao safety = DUDAO.withProfiles(List.of("campus-safety"));
        Assessment assessment = safety.assess(submission("nine-year"), Fixtures.AS_OF, Inputs.NONE)
                .assessment();
        assertThat(assessment.summary().byArea().stream().map(area -> area.area()))
                .containsExactly("building", "bus", "data", "fire", "food", "safety");
        assertThat(assessment.assessment().profiles())
                .extracting(profile -> profile.id() + " by " + profile.by())
                .containsExactly("campus-safety by named");
        assertThatThrownBy(() -> DUDAO.withProfiles(List.of("safety")))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("There is no profile `safety`. There are: all, autumn-opening,");
    }

    @Test
    void aBureausOwnProfileIsReadFromItsText() {
        Dudao ours = DUDAO.withProfiles(Map.of("ours.yaml", """
                id: ours
                title: { zh: "本县标准", en: "County standards" }
                change: [ { standard: dropout.junior-rate, limits: [ { below: "1%" } ] } ]
                """));
        assertThat(ours.assess(submission("nine-year"), Fixtures.AS_OF, Inputs.NONE)
                        .assessment()
                        .findings())
                .filteredOn(finding -> finding.standard().equals("dropout.junior-rate"))
                .extracting(finding -> finding.limit().shown().zh())
                .containsExactly("1%");
        assertThatThrownBy(() -> DUDAO.withProfiles(Map.of("ours.yaml", "id: ours\n")))
                .isInstanceOf(RuleBaseError.class)
                .hasMessageStartingWith("ours.yaml:1: `title` needs a text in zh and en");
    }

    @Test
    void whatAPlaceDemandsAppliesByItselfUnlessLeftOut() throws IOException {
        byte[] zhejiang = Files.readString(Path.of("fixtures/nine-year/submission.json"))
                .replace("990101009", "330106001")
                .replace("990101", "330106")
                .getBytes(StandardCharsets.UTF_8);
        Submission submission =
                DUDAO.read("submission.json", zhejiang, Fixtures.AS_OF).submission();
        assertThat(DUDAO.assess(submission, Fixtures.AS_OF, Inputs.NONE)
                        .assessment()
                        .assessment()
                        .profiles())
                .extracting(profile -> profile.id() + " by " + profile.by())
                .containsExactly("place-33 by place");
        assertThat(DUDAO.withoutPlaces()
                        .assess(submission, Fixtures.AS_OF, Inputs.NONE)
                        .assessment()
                        .assessment()
                        .profiles())
                .isEmpty();
    }

    @Test
    void aContributionMadeUnderOtherProfilesIsRefused() {
        byte[] national = DUDAO.contribution(assessed("nine-year"));
        Dudao safety = DUDAO.withProfiles(List.of("campus-safety"));
        assertThatThrownBy(() -> safety.assessCounty(COUNTY, YEAR, List.of(national), null, Fixtures.AS_OF))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("A contribution was not made by this program with these rules");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void aWorkbookIsReadFromBytesAsFromItsFile() throws IOException {
        Path file = Path.of("fixtures/nine-year/submission.xlsx");
        Reading fromBytes = DUDAO.read("上报/九年一贯 .xlsx", Files.readAllBytes(file), Fixtures.AS_OF);
        Submission fromFile = DUDAO.read(file, Fixtures.AS_OF).submission();
        assertThat(fromBytes.submission().file()).isEqualTo("九年一贯 .xlsx");
        assertThat(fromBytes.submission().dataset()).isEqualTo(fromFile.dataset());
        assertThat(fromBytes.submission().sha256()).isEqualTo(fromFile.sha256());
        assertThat(DUDAO.assess(fromBytes.submission(), Fixtures.AS_OF, Inputs.NONE)
                        .assessment()
                        .verdicts())
                .isEqualTo(assessed("nine-year").assessment().verdicts());
    }

    @Test
    void bytesThatCannotBeReadGiveTheProblemsOfTheirForm() {
        Reading reading = DUDAO.read(
                "..", new byte[] {'P', 'K', 3, 4, 'n', 'o', 't', ' ', 'a', ' ', 'z', 'i', 'p'}, Fixtures.AS_OF);
        assertThat(reading.submission()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(p -> assertThat(p.code())
                .isEqualTo("truncated"));
    }

    /** The batch assesses the same county by its own way through the same rooms. */
    @Test
    void aCountyAssessedFromContributionsIsTheOneThatABatchAssesses() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        List<byte[]> contributions = new ArrayList<>();
        Map<String, String> townships = new LinkedHashMap<>();
        for (Path fixture : Fixtures.folders()) {
            String name = fixture.getFileName() + ".json";
            Path copy = Files.copy(fixture.resolve("submission.json"), inputs.resolve(name));
            Assessed assessed = DUDAO.assess(
                    DUDAO.read(name, Files.readAllBytes(copy), Fixtures.AS_OF).submission(),
                    Fixtures.AS_OF,
                    Inputs.NONE);
            contributions.add(DUDAO.contribution(assessed));
            townships.put(
                    assessed.assessment().assessment().township().code(),
                    assessed.assessment().toJson());
        }
        Collections.reverse(contributions);
        Run batch = Run.of(
                "batch",
                inputs.toString(),
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("out").toString());
        assertThat(batch.code()).isEqualTo(1);
        try (InputStream lines =
                new GZIPInputStream(Files.newInputStream(folder.resolve("out").resolve("assessments.ndjson.gz")))) {
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode one = json(line);
                String code = one.at("/assessment/township/code").asText();
                String ours = code.equals(COUNTY) ? county(contributions).toJson() : townships.get(code);
                assertThat(json(Objects.requireNonNull(ours))).as(code).isEqualTo(one);
            }
        }
    }

    @Test
    void aTownshipThatContributesTwiceIsMissingAndSoIsOneThatOnlyTheListHas() {
        byte[] one = DUDAO.contribution(assessed("small-school"));
        byte[] other = DUDAO.contribution(assessed("nine-year"));
        Dudao listed = DUDAO.withTownships(Map.of(COUNTY, List.of("990101008", "990101009", "990101077")));
        Assessment county = listed.assessCounty(COUNTY, YEAR, List.of(one, other, other), null, Fixtures.AS_OF);
        assertThat(county.verdicts().stream()
                        .flatMap(v -> v.missing().stream())
                        .filter(m -> m.matches("townships\\[\\d+]"))
                        .distinct()
                        .sorted())
                .containsExactly("townships[990101009]", "townships[990101077]");
    }

    @Test
    void aContributionThatIsDamagedOrOfAnotherCountyOrYearIsRefused() {
        byte[] good = DUDAO.contribution(assessed("small-school"));
        byte[] damaged = good.clone();
        damaged[good.length - 1]++;
        assertThatThrownBy(() -> county(List.of(damaged)))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("A contribution is damaged");
        assertThatThrownBy(() -> county(List.of(new byte[0])))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("A contribution was not made by this program with these rules");
        assertThatThrownBy(() -> DUDAO.assessCounty("990102", YEAR, List.of(good), null, Fixtures.AS_OF))
                .hasMessage("A contribution is of 990101-2025-2026, but the county assessed is 990102-2025-2026.");
        assertThatThrownBy(() -> DUDAO.assessCounty(COUNTY, "2024-2025", List.of(good), null, Fixtures.AS_OF))
                .hasMessage("A contribution is of 990101-2025-2026, but the county assessed is 990101-2024-2025.");
        assertThatThrownBy(() -> DUDAO.assessCounty("99010", "2025", List.of(), null, Fixtures.AS_OF))
                .isInstanceOf(UnreadableInput.class);
    }

    @Test
    void aCountysDocumentWithProblemsOfFormIsRefusedWithThem() {
        byte[] document =
                "{ \"format\": \"dudao-county/1\", \"county\": { \"code\": 1 } }".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DUDAO.assessCounty(COUNTY, YEAR, List.of(), document, Fixtures.AS_OF))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        e -> assertThat(e.problems()).extracting(p -> p.place()).contains("/county/code"));
    }

    @Test
    void aSchoolYearThatHasNotBegunAndABaselineOfAnotherTownshipAreRefused() {
        Submission submission = submission("small-school");
        assertThatThrownBy(() -> DUDAO.assess(submission, LocalDate.of(2025, 8, 31), Inputs.NONE))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("The school year 2025-2026 has not begun on 2025-08-31. Give a later as-of date.");
        Inputs other = Inputs.baseline(
                "old.json", assessed("nine-year").assessment().toJson().getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> DUDAO.assess(submission, Fixtures.AS_OF, other))
                .hasMessage("The baseline is an assessment of 990101009-2025-2026, but the submission is of"
                        + " 990101008-2025-2026. Give one of the same township and school year.");
        assertThatThrownBy(() -> Inputs.baseline("old.json", new byte[] {'{', '}'}))
                .hasMessage("old.json is not an assessment.json of Dudao.");
    }

    @Test
    void findingsThatTheBaselineHadAreRepeats() {
        Assessment first = assessed("nine-year").assessment();
        Inputs baseline = Inputs.baseline("old.json", first.toJson().getBytes(StandardCharsets.UTF_8));
        Assessment second =
                DUDAO.assess(submission("nine-year"), Fixtures.AS_OF, baseline).assessment();
        assertThat(DUDAO.rows(first)).isNotEmpty().noneMatch(FindingRow::repeat);
        assertThat(DUDAO.rows(second)).hasSameSizeAs(DUDAO.rows(first)).allMatch(FindingRow::repeat);
    }

    @Test
    void aRowHasCodesNumbersAndDatesAndStatesByWhichRulesItWasFound() {
        Assessment assessment = assessed("nine-year").assessment();
        List<FindingRow> rows = DUDAO.rows(assessment);
        assertThat(rows).hasSameSizeAs(assessment.findings());
        FindingRow row = rows.stream()
                .filter(r -> r.standard().equals("dropout.junior-rate"))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .isEqualTo(new FindingRow(
                        assessment.assessment().id(),
                        "township",
                        "990101009",
                        "2025-2026",
                        Fixtures.AS_OF,
                        "development",
                        DUDAO.rulesSha256(),
                        row.fingerprint(),
                        "dropout.junior-rate",
                        "dropout",
                        "veto",
                        "VIOLATION",
                        "township",
                        "990101009",
                        "0.02",
                        new BigDecimal("6"),
                        new BigDecimal("300"),
                        "below",
                        List.of("0.02"),
                        new BigDecimal("1"),
                        "pupil",
                        "township",
                        LocalDate.of(2026, 8, 17),
                        false));
    }

    @Test
    void everyFindingOfEveryFixtureHasItsRow() {
        for (Path fixture : Fixtures.folders()) {
            Assessment assessment = assessed(fixture.getFileName().toString()).assessment();
            List<FindingRow> rows = DUDAO.rows(assessment);
            assertThat(rows)
                    .extracting(FindingRow::fingerprint)
                    .containsExactlyElementsOf(assessment.findings().stream()
                            .map(f -> f.fingerprint())
                            .toList());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.limits().isEmpty()).isEqualTo(row.comparison() == null));
        }
    }

    @Test
    void everyDocumentIsWrittenButOneThatHasNothingToState() throws IOException {
        Assessment clean = assessed("every-area-clean").assessment();
        Assessment other = assessed("breaks-all-four").assessment();
        for (Document document : Document.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThat(DUDAO.write(other, document, Language.ZH_CN, bytes))
                    .as(document.file())
                    .isTrue();
            assertThat(bytes.size()).as(document.file()).isGreaterThan(1_000);
        }
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        assertThat(DUDAO.write(clean, Document.RECTIFICATION_NOTICE, Language.ZH_CN, none))
                .isFalse();
        assertThat(none.size()).isZero();
    }

    @Test
    void aCountyHasEveryDocumentButLettersWhateverIsMissing() {
        for (List<byte[]> contributions :
                List.of(List.<byte[]>of(), List.of(DUDAO.contribution(assessed("small-school"))))) {
            Assessment county = DUDAO.withTownships(Map.of(COUNTY, List.of("990101008", "990101077")))
                    .assessCounty(COUNTY, YEAR, contributions, null, Fixtures.AS_OF);
            for (Document document : Document.values()) {
                boolean isLetter =
                        Document.of(Set.of(), Set.of(LetterKind.values())).contains(document);
                for (Language language : Language.values()) {
                    assertThat(DUDAO.write(county, document, language, new ByteArrayOutputStream()))
                            .as("%s in %s", document, language)
                            .isEqualTo(!isLetter);
                }
            }
        }
    }

    @Test
    void aListOfTownshipsHasNineDigitsThatBeginWithTheCountys() {
        assertThatThrownBy(() -> DUDAO.withTownships(Map.of(COUNTY, List.of("110101009"))))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("The list of townships has 110101009 for the county 990101."
                        + " Write nine digits that begin with the six of the county.");
    }

    @Test
    void aSubmissionIsNotAssessedBeforeTheDateItWasReadWith() {
        assertThatThrownBy(() -> DUDAO.assess(submission("small-school"), LocalDate.of(2025, 9, 1), Inputs.NONE))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("The submission was read with the as-of date 2026-07-31, and may hold dates after"
                        + " 2025-09-01. Read it with the earlier date too.");
    }

    @Test
    void severalThreadsGetWhatOneGets() {
        List<String> fixtures = List.of("nine-year", "small-school", "breaks-all-four", "town-484");
        Map<String, String> alone = fixtures.stream()
                .collect(Collectors.toMap(f -> f, f -> assessed(f).assessment().toJson()));
        Map<Integer, String> together = IntStream.range(0, 32)
                .parallel()
                .boxed()
                .collect(Collectors.toMap(
                        i -> i, i -> assessed(fixtures.get(i % 4)).assessment().toJson()));
        together.forEach((i, json) -> assertThat(json).isEqualTo(alone.get(fixtures.get(i % 4))));
    }

    @Test
    void aBureausRulesAreAddedAndWrongOnesNameTheirFile() throws IOException {
        Path area = Files.createDirectories(folder.resolve("local"));
        Files.writeString(area.resolve("wrong.yaml"), "id: local.wrong\n");
        assertThatThrownBy(() -> DUDAO.withRules(folder))
                .isInstanceOf(RuleBaseError.class)
                .hasMessageContaining("local/wrong.yaml:1");
    }

    @Test
    void waiversAndAttestationsAreGivenAsBytesAndRefusedWithTheirProblems() throws IOException {
        Submission submission = DUDAO.read(
                        "s.json",
                        Files.readAllBytes(Path.of("fixtures/breaks-all-four/submission.json")),
                        Fixtures.AS_OF)
                .submission();
        String waiver =
                "[{ id: W, township: \"990101003\", standard: building.no-d-grade-in-use, subject: { kind: building, id: 2189000021/B1 },"
                        + " reason: r, requester: a, approver: b, from: 2026-01-01, until: 2026-12-31 }]";
        Inputs inputs = Inputs.NONE.andWaivers("w.yaml", waiver.getBytes(StandardCharsets.UTF_8));
        Assessment waived = DUDAO.assess(submission, Fixtures.AS_OF, inputs).assessment();
        assertThat(waived.waivers())
                .singleElement()
                .satisfies(one -> assertThat(one.state().code()).isEqualTo("applied"));
        assertThat(Assessment.parse(waived.toJson())).isEqualTo(waived);
        assertThatThrownBy(() -> Inputs.NONE.andAttestations("a.yaml", "- id: x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableInput.class, e -> assertThat(e.problems()).hasSize(7));
        Inputs unknown = Inputs.NONE.andWaivers(
                "w.yaml", waiver.replace("2189000021/B1", "S9/B1").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> DUDAO.assess(submission, Fixtures.AS_OF, unknown))
                .isInstanceOfSatisfying(UnreadableInput.class, e -> assertThat(e.problems())
                        .singleElement()
                        .satisfies(p -> assertThat(p.code()).isEqualTo("unknown-subject")));
    }
}
