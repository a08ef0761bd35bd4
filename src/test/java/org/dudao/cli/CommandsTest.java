package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explaining, verifying, showing standards, and a bureau's own rules, from the command line. */
class CommandsTest {
    private static final String SUBMISSION = "fixtures/breaks-all-four/submission.json";

    @TempDir
    private Path folder;

    private Path assessment;

    @BeforeEach
    void assess() {
        Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "-o", folder.toString());
        assessment = folder.resolve("990101003-2025-2026/assessment.json");
    }

    private Run explain(String standard, String subject, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "explain",
                                assessment.toString(),
                                SUBMISSION,
                                "--standard",
                                standard,
                                "--subject",
                                subject,
                                "--lang",
                                "en"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aViolationIsExplainedWithItsNumbersTheirPlacesAndWhatWouldEndIt() {
        Run run = explain("dropout.junior-rate", "990101003");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("dropout-rate.junior = 21 ÷ 900 = 2.33%")
                .contains("junior count = 21  @ /dropout/juniorCount")
                .contains("dropout count = 14  @ /rolls/0/dropoutCount")
                .contains("below 2% (rules/dropout/junior-rate.yaml)")
                .contains("over the rolls of all schools")
                .contains("本次督导的委托口径 [set by the inspection]")
                .contains("4 pupils fewer would comply");
        assertThat(run.out().lines())
                .allSatisfy(l -> assertThat(TerminalWidth.width(l)).as(l).isLessThanOrEqualTo(80));
    }

    @Test
    void complianceIsExplainedWithTheValueThatWouldBreakIt() {
        assertThat(explain("safety.guard-number", "2189000021").out())
                .contains("compliant")
                .contains("0 would violate it");
        assertThat(explain("building.no-d-grade", "3199000021/1").code()).isEqualTo(2);
        assertThat(explain("building.no-d-grade", "3199000021/B1").out())
                .contains("anything but A, B, C would violate it");
    }

    @Test
    void whatWasNotAssessedIsExplainedWithWhatToHandIn() {
        assertThat(explain("safety.guard-number", "1199000021").out())
                .contains("not assessed")
                .contains("submit non boarders (sheet 学校, schools)");
    }

    @Test
    void anUnknownSubjectIsAnErrorOfUsageThatNamesThoseThereAre() {
        Run run = explain("dropout.junior-rate", "S9");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("990101003");
        assertThat(explain("dropout.none", "S9").code()).isEqualTo(2);
    }

    @Test
    void anAssessmentOfOtherDataCannotBeExplained() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(SUBMISSION)).replace("\"juniorCount\": 21", "\"juniorCount\": 22"));
        Run run = Run.of(
                "explain",
                assessment.toString(),
                other.toString(),
                "--standard",
                "dropout.junior-rate",
                "--subject",
                "990101003");
        assertThat(run.code()).isEqualTo(6);
    }

    @Test
    void verifyingGivesTheSameBytesOrSaysWhatDiffers() throws IOException {
        assertThat(Run.of("verify", assessment.toString(), SUBMISSION).code()).isZero();
        Files.writeString(
                assessment,
                Files.readString(assessment)
                        .replace("\"conclusion\" : \"NOT_COMPLIANT\"", "\"conclusion\" : \"COMPLIANT\""));
        Run run = Run.of("verify", assessment.toString(), SUBMISSION, "--lang", "en");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("/summary/conclusion: \"COMPLIANT\" → \"NOT_COMPLIANT\"");
        assertThat(Run.of("verify", SUBMISSION, SUBMISSION).code())
                .as("a submission is no assessment")
                .isEqualTo(2);
        assertThat(Run.of("verify", assessment.toString(), "none.json").code()).isEqualTo(3);
    }

    @Test
    void whatATreeOfAnAssessmentDoesNotShowIsADifferenceToo() throws IOException {
        String whole = Files.readString(assessment);
        Files.writeString(
                assessment,
                whole.replace(
                        "\"conclusion\" : \"NOT_COMPLIANT\"",
                        "\"conclusion\" : \"COMPLIANT\", \"conclusion\" : \"NOT_COMPLIANT\""));
        Run twice = Run.of("verify", assessment.toString(), SUBMISSION);
        assertThat(twice.code()).isEqualTo(6);
        assertThat(twice.out()).contains("/summary/conclusion：同一名称出现不止一次").doesNotContain("只是排版不同");
        Files.writeString(
                assessment, whole.replaceFirst("\"outcome\" :", "\"outcome\" : \"COMPLIANT\", \"outcome\" :"));
        assertThat(Run.of("verify", assessment.toString(), SUBMISSION, "--lang", "en")
                        .out())
                .contains("/verdicts/0/outcome: the name is duplicated");
        for (String more : List.of("{\"summary\" : {}}", "x", "]", "\"", whole)) {
            Files.writeString(assessment, whole + more);
            Run run = Run.of("verify", assessment.toString(), SUBMISSION, "--lang", "en");
            assertThat(run.code()).as(more).isEqualTo(6);
            assertThat(run.out())
                    .as(more)
                    .contains("content after the end: " + more.charAt(0))
                    .doesNotContain("only the layout");
        }
        Files.writeString(assessment, whole + "\n");
        assertThat(Run.of("verify", assessment.toString(), SUBMISSION).out()).contains("只是排版不同");
    }

    @Test
    void standardsAreListedAndShownWithTheirExamples() {
        assertThat(Run.of("standards", "list").out())
                .contains("dropout.junior-rate")
                .contains("初中阶段年辍学率");
        Run show = Run.of("standards", "show", "dropout.junior-rate", "--lang", "en");
        assertThat(show.out()).contains("exactly 2 % is not under 2 %").contains("below 2%");
        assertThat(Run.of("standards", "show", "dropout.none").code()).isEqualTo(2);
        assertThat(Run.of("standards").code()).isEqualTo(2);
    }

    @Test
    void theCatalogueIsOnePageWithoutNetwork() throws IOException {
        Path html = folder.resolve("catalogue.html");
        assertThat(Run.of("standards", "catalogue", "-o", html.toString()).code())
                .isZero();
        assertThat(Files.readString(html))
                .contains("id=\"dropout.junior-rate\"")
                .doesNotContain("http")
                .doesNotContain("<script");
    }

    @Test
    void completionNamesTheCommands() {
        Run run = Run.of("completion");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("explain").contains("verify").contains("--as-of");
    }

    /** The example of the guide in rules/README.md, word for word. */
    private Path bureau() throws IOException {
        Path rules = folder.resolve("own");
        Files.createDirectories(rules.resolve("local"));
        Files.writeString(rules.resolve("local/area.yaml"), "title:\n  zh: \"本县标准\"\n  en: \"County standards\"\n");
        Files.writeString(rules.resolve("local/measures.drl"), """
                package dudao.local;

                import org.dudao.facts.Township;
                import org.dudao.rules.Derived;
                import org.dudao.rules.Measure;

                global Derived derived;

                rule "local.villages: villages of the township"
                when
                    $t : Township( villages != null )
                then
                    derived.add( Measure.of( "local.villages", $t, $t.villages() ) );
                end
                """);
        Files.createDirectories(rules.resolve("documents"));
        Files.writeString(
                rules.resolve("documents/county-practice.yaml"),
                "id: county-practice\ntitle: \"本县文件\"\nrank: local-practice\nbooktitle: false\n");
        Files.writeString(rules.resolve("local/villages.yaml"), """
                id: local.villages
                title: { zh: "行政村数", en: "Villages" }
                requires: { zh: "行政村不超过 {limit} 个", en: "At most {limit} villages" }
                problem: { zh: "行政村（{observed}个）超过{limit}个", en: "There are {observed} villages, more than {limit}" }
                basis:
                  - { document: county-practice, role: background, binds: [anyone], confidence: seed }
                indicator: local.villages
                needs: [township.villages]
                covers: { subject: township }
                limits:
                  - atMost: "20"
                severity: minor
                kind: requirement
                remedy:
                  action: { zh: "说明情况", en: "Explain" }
                  responsible: township
                  days: 30
                examples:
                  - name: "twenty villages"
                    given: { township: { villages: 20 } }
                    expect: COMPLIANT
                """);
        return rules;
    }

    @Test
    void aBureausOwnStandardIsJudgedBesideTheHouses() throws IOException {
        Path submission = Files.writeString(
                folder.resolve("s.json"),
                Files.readString(Path.of(SUBMISSION))
                        .replace("\"areaType\": \"rural\"", "\"areaType\": \"rural\", \"villages\": 21"));
        Path out = folder.resolve("out");
        Run run = Run.of(
                "check",
                submission.toString(),
                "--as-of",
                "2026-07-31",
                "--rules",
                bureau().toString(),
                "-o",
                out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("行政村（21个）超过20个").contains("初中阶段年辍学率");
        String own = Files.readString(out.resolve("990101003-2025-2026/assessment.json"));
        assertThat(own).contains("local.villages");
        assertThat(Run.of(
                                "verify",
                                out.resolve("990101003-2025-2026/assessment.json")
                                        .toString(),
                                submission.toString(),
                                "--rules",
                                bureau().toString())
                        .code())
                .isZero();
        Run others = Run.of(
                "verify", out.resolve("990101003-2025-2026/assessment.json").toString(), submission.toString());
        assertThat(others.code()).as("other rules cannot make it again").isEqualTo(2);
        assertThat(others.err()).contains("由 dudao development、规则 ", "请指定同一文件夹");
        assertThat(Run.of("standards", "list", "--rules", bureau().toString()).out())
                .contains("local.villages");
    }

    /** Generated classes are named after their package: those of the bureau must not hide the house's, nor the other way round. */
    @Test
    void ownRulesInAPackageOfTheHouseStandBesideTheHouses() throws IOException {
        Path rules = bureau();
        Path drl = rules.resolve("local/measures.drl");
        Files.writeString(drl, Files.readString(drl).replace("package dudao.local;", "package dudao.safety;"));
        Path submission = Files.writeString(
                folder.resolve("s.json"),
                Files.readString(Path.of(SUBMISSION))
                        .replace("\"areaType\": \"rural\"", "\"areaType\": \"rural\", \"villages\": 21"));
        Run run = Run.of("check", submission.toString(), "--as-of", "2026-07-31", "--rules", rules.toString());
        assertThat(run.out()).contains("行政村（21个）超过20个").contains("专职保安员配备").contains("不达标 14");
    }

    /** Rows that a rule names as its source need not have the counts of a dropout rate. */
    @Test
    void aFindingFromRollsWithoutDropoutCountsIsStillWritten() throws IOException {
        Path rules = bureau();
        Path drl = rules.resolve("local/measures.drl");
        Files.writeString(
                drl,
                Files.readString(drl)
                        .replace("import org.dudao.rules", "import org.dudao.facts.Roll;\nimport org.dudao.rules")
                        .replace(
                                "null )\nthen",
                                "null )\n    accumulate( $r : Roll(); $rolls : collectList( $r ) )\nthen")
                        .replace("$t.villages() )", "$t.villages() ).from( $rolls, \"startCount\" )"));
        Path submission = Files.writeString(
                folder.resolve("s.json"),
                Files.readString(Path.of(SUBMISSION))
                        .replace("\"areaType\": \"rural\"", "\"areaType\": \"rural\", \"villages\": 21")
                        .replace("\"dropoutCount\": 14", "\"dropoutCount\": null"));
        Run run = Run.of("check", submission.toString(), "--as-of", "2026-07-31", "--rules", rules.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("行政村（21个）超过20个");
    }

    private Run checkWith(Path rules) {
        return Run.of(
                "check",
                SUBMISSION,
                "--as-of",
                "2026-07-31",
                "--rules",
                rules.toString(),
                "-o",
                folder.resolve("never").toString());
    }

    @Test
    void aBrokenRuleNamesFileAndLineAndNothingIsWritten() throws IOException {
        Path rules = bureau();
        Path drl = rules.resolve("local/measures.drl");
        Files.writeString(drl, Files.readString(drl).replace("villages != null", "vilages != null"));
        Run run = checkWith(rules);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("local/measures.drl:11");
        Files.writeString(
                drl,
                Files.readString(drl)
                        .replace("vilages != null", "villages != null")
                        .replace("then", "than"));
        assertThat(checkWith(rules).err()).contains("local/measures.drl:");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void aRuleThatInsertsInPlaceOfHandingOverIsRefused() throws IOException {
        Path rules = bureau();
        Path drl = rules.resolve("local/measures.drl");
        Files.writeString(drl, Files.readString(drl).replace("derived.add(", "insert("));
        Run run = checkWith(rules);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("local/measures.drl:13: a Measure is inserted and would be lost.");
    }

    @Test
    void aBrokenPageNamesFileAndLine() throws IOException {
        Path rules = bureau();
        Path page = rules.resolve("local/villages.yaml");
        Files.writeString(page, Files.readString(page).replace("severity: minor", "severity: small"));
        Run run = checkWith(rules);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("local/villages.yaml:12");
    }

    @Test
    void aStandardOfTheHouseCannotBeReplacedInSilence() throws IOException {
        Path rules = folder.resolve("own2");
        Files.createDirectories(rules.resolve("building"));
        Files.copy(Path.of("rules/building/no-d-grade.yaml"), rules.resolve("building/no-d-grade.yaml"));
        Run run = checkWith(rules);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the standard building.no-d-grade already exists");
    }

    @Test
    void aFolderWithoutPagesIsAnError() throws IOException {
        assertThat(checkWith(Files.createDirectories(folder.resolve("empty"))).code())
                .isEqualTo(2);
        assertThat(checkWith(folder.resolve("absent")).code()).isEqualTo(2);
    }

    /** Whichever row a rule found first: the second roll of a township is never listed before the first. */
    @Test
    void theRowsOfAMeasureAreListedInTheOrderOfTheSubmission() throws IOException {
        Path file = folder.resolve("rolls.json");
        StringBuilder schools = new StringBuilder();
        StringBuilder rolls = new StringBuilder();
        for (int i = 9; i > 0; i--) {
            String comma = i == 1 ? "" : ",";
            schools.append("{\"code\":\"S" + i + "\",\"typeCode\":\"311\"}" + comma);
            rolls.append("{\"code\":\"R" + i + "\",\"schoolCode\":\"S" + i
                    + "\",\"stage\":\"junior\",\"startCount\":100,\"dropoutCount\":" + i + "}" + comma);
        }
        Files.writeString(
                file,
                "{\"format\":\"dudao-submission/1\",\"township\":{\"code\":\"990101001\",\"schoolYear\":\"2025-2026\"},"
                        + "\"schools\":[" + schools + "],\"rolls\":[" + rolls + "]}");
        Run.of("check", file.toString(), "--as-of", "2026-07-31", "-o", folder.toString());
        Run run = Run.of(
                "explain",
                folder.resolve("990101001-2025-2026/assessment.json").toString(),
                file.toString(),
                "--standard",
                "dropout.junior-rate",
                "--subject",
                "990101001",
                "--lang",
                "en");
        assertThat(run.out().lines().filter(l -> l.contains("@ /rolls/")).map(l -> l.replaceAll(".*@ ", "")))
                .containsExactlyElementsOf(IntStream.range(0, 9)
                        .boxed()
                        .flatMap(i -> Stream.of("/rolls/" + i + "/dropoutCount", "/rolls/" + i + "/startCount"))
                        .toList());
    }
}
