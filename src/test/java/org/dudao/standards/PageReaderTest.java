package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An invalid page is rejected, with its file and line. */
class PageReaderTest {
    private static final String GOOD = good();

    private static String good() {
        try {
            return Files.readString(Path.of("rules/building/no-d-grade.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void read(String page) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("building/area.yaml", "title:\n  zh: \"校舍安全\"\n  en: \"School buildings\"\n");
        texts.put("building/no-d-grade.yaml", page);
        texts.putAll(DocumentFiles.ALL);
        PageReader.read(new RuleFiles(texts));
    }

    private static void refused(String page, String message) {
        assertThatThrownBy(() -> read(page)).isInstanceOf(RuleBaseError.class).hasMessageContaining(message);
    }

    private static int line(String text) {
        return (int) GOOD.substring(0, GOOD.indexOf(text)).lines().count() + 1;
    }

    @Test
    void aGoodPageIsRead() {
        read(GOOD);
    }

    @Test
    void aKeyThatIsNotKnownIsNamedWithItsLine() {
        refused(
                GOOD.replace("severity: major", "severities: major"),
                "building/no-d-grade.yaml:" + line("severity: major"));
    }

    @Test
    void aKeyThatStandsTwiceIsNamedWithTheLineOfTheSecond() {
        refused(
                GOOD.replace("severity: major\n", "severity: major\nseverity: minor\n"),
                "building/no-d-grade.yaml:" + (line("severity: major") + 1) + ": the key `severity` is duplicated");
    }

    @Test
    void aNumberWhereATextIsExpectedIsRefused() {
        refused(GOOD.replaceFirst("title:\n  zh: \"[^\"]*\"", "title:\n  zh: 1.10"), "building/no-d-grade.yaml:3");
    }

    @Test
    void aCodeThatIsNotKnownIsRefusedWithThoseThatAre() {
        refused(GOOD.replace("severity: major", "severity: grave"), "one of veto, major, minor, advisory");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        refused(GOOD.replace("limits:", "limits: ["), "building/no-d-grade.yaml:");
    }

    @Test
    void praiseIsOnlyDeniedAndOnlyToARequirement() {
        String message = "`praise: false` marks a requirement that is not praised";
        refused(GOOD.replace("praise: false", "praise: true"), message);
        refused(GOOD.replace("kind: requirement", "kind: plausibility"), message);
    }

    @Test
    void aPageInTheWrongPlaceIsRefused() {
        refused(
                GOOD.replace("id: building.no-d-grade", "id: building.other"),
                "the id must be the path: building.no-d-grade");
    }

    @Test
    void aMissingTranslationIsRefused() {
        refused(GOOD.replaceFirst("  en: \"[^\"]*\"\n", ""), "`title` needs a text in zh and en");
    }

    @Test
    void aMissingBasisIsRefused() {
        refused(GOOD.replace("basis:", "basis: []\nuses: []\nxbasis:"), "building/no-d-grade.yaml:");
    }

    @Test
    void aFieldThatIsNoneOrHasNoSingleValueIsRefused() {
        String field = "field: \"buildings[].safetyGrade\"";
        refused(GOOD.replace(field, "field: \"buildings[].grade\""), "no field `buildings[].grade`");
        refused(GOOD.replace(field, "field: \"buildings[].code\""), "which only a rule can measure");
        refused(GOOD.replace(field, "field: \"rolls[].studentCount\""), "no single value for a building");
        refused(GOOD.replace(field, "field: county.name"), "county.name");
        refused(
                GOOD.replace(field, field + "\nratio: { of: \"buildings[].area\", to: \"buildings[].area\" }"),
                "a field or a ratio, not both");
        refused(
                GOOD.replace(field, field + "\nneeds:\n  - \"buildings[].area\""),
                "`needs` must include the fields of the indicator");
    }

    @Test
    void anIndicatorThatIsAnotherFieldOnAnotherPageIsRefused() {
        String other = GOOD.replace("id: building.no-d-grade", "id: building.other")
                .replace("buildings[].safetyGrade", "buildings[].use");
        assertThatThrownBy(() -> PageReader.read(new RuleFiles(Map.of(
                        "building/area.yaml",
                        "title:\n  zh: \"校舍安全\"\n  en: \"School buildings\"\n",
                        "building/no-d-grade.yaml",
                        GOOD,
                        "building/other.yaml",
                        other))))
                .hasMessageContaining("building/other.yaml:")
                .hasMessageContaining("`safety-grade` is another field on another page");
    }

    @Test
    void aNeedThatTheDictionaryDoesNotHaveIsRefused() {
        refused(
                GOOD.replace("uses:\n  - \"buildings[].demolishedOn\"", "uses:\n  - \"buildings[].demolished\""),
                "no path `buildings[].demolished`");
    }

    @Test
    void aWordInBracesThatNoFindingHasIsRefused() {
        refused(GOOD.replace("（{observed}危房）", "（{grade}危房）"), "{grade} is not a value of a finding");
    }

    @Test
    void aLimitWithTwoOperatorsIsRefused() {
        refused(GOOD.replace("  - oneOf:", "  - below: \"2%\"\n    oneOf:"), "a limit has exactly one of");
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        refused(GOOD.replace("  - oneOf: [\"A\", \"B\", \"C\"]", "  - atMost: \"two\""), "a limit is a number");
    }

    @Test
    void anAreaWithoutATitleIsRefused() {
        assertThatThrownBy(() -> PageReader.read(new RuleFiles(Map.of("building/no-d-grade.yaml", GOOD))))
                .hasMessageContaining("Add building/area.yaml");
    }

    @Test
    void severalProblemsAreNamedAtOnce() {
        assertThatThrownBy(
                        () -> read(GOOD.replaceFirst("  en: \"[^\"]*\"\n", "").replaceAll("days: \\d+", "days: -1")))
                .hasMessageContaining("`title`")
                .hasMessageContaining("`remedy`");
    }

    @Test
    void theHashOfTheRulesDoesNotDependOnLineEndings() throws IOException {
        Path folder = Files.createTempDirectory("rules");
        Files.writeString(folder.resolve("a.yaml"), "id: x\r\ntitle: y\r\n");
        Map<String, String> windows = RuleFiles.read(folder).hashes();
        Files.writeString(folder.resolve("a.yaml"), "id: x\ntitle: y\n");
        assertThat(RuleFiles.read(folder).hashes()).isEqualTo(windows);
    }

    @Test
    void theHashOfTheRulesLeavesProfilesOut() {
        Map<String, String> files = Map.of("building/a.yaml", "1", "documents/b.yaml", "2", "holidays.yaml", "3");
        Map<String, String> more = new TreeMap<>(files);
        more.put("profiles/all.yaml", "4");
        more.put("--rules/profiles/own.yaml", "5");
        assertThat(hash(more)).isEqualTo(hash(files));
        more.put("documents/b.yaml", "6");
        assertThat(hash(more)).isNotEqualTo(hash(files));
    }

    private static String hash(Map<String, String> files) {
        return PageReader.read(new RuleFiles(Map.of())).catalogue(files).rulesSha256();
    }
}
