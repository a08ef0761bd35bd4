package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An error in a bureau's rule or page is reported with its file, and is not an internal error. */
@Tag("full")
class OwnRulesFailingTest {
    private static final String SUBMISSION = "fixtures/nine-year/submission.json";

    private static final String PAGE = """
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
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = Files.createDirectories(folder.resolve("own/local"));
        Files.writeString(rules.resolve("area.yaml"), "title:\n  zh: \"本县标准\"\n  en: \"County standards\"\n");
        Files.writeString(rules.resolve("villages.yaml"), PAGE);
        Path documents = Files.createDirectories(folder.resolve("own/documents"));
        Files.writeString(
                documents.resolve("county-practice.yaml"),
                "id: county-practice\ntitle: \"本县文件\"\nrank: local-practice\nbooktitle: false\n");
    }

    private void rule(String when, String then) throws IOException {
        Files.writeString(
                rules.resolve("measures.drl"), """
                package dudao.local;

                import org.dudao.facts.School;
                import org.dudao.facts.Township;
                import org.dudao.rules.Derived;
                import org.dudao.rules.Measure;

                global Derived derived;

                rule "local.villages: villages of the township"
                when
                    WHEN
                then
                    THEN
                end
                """.replace("WHEN", when).replace("THEN", then));
    }

    private Run run(String... args) {
        return Run.of(Stream.concat(
                        Stream.of(args), Stream.of("--rules", rules.getParent().toString()))
                .toArray(String[]::new));
    }

    private void refused(String how) throws IOException {
        Run check = run("check", SUBMISSION, "--as-of", "2026-07-31");
        assertThat(check.code()).as(check.toString()).isEqualTo(2);
        assertThat(check.err()).contains("规则库有误", "local/measures.drl: ", how).doesNotContain("内部错误");
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of(SUBMISSION), in.resolve("a.json"));
        Path out = folder.resolve("out");
        Run batch = run("batch", in.toString(), "-o", out.toString(), "--as-of", "2026-07-31");
        assertThat(batch.code()).as(batch.toString()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("unreadable.csv"))).contains("a.json", "measures.drl", how);
    }

    @Test
    void aConsequenceThatThrows() throws IOException {
        rule(
                "$t : Township()",
                "derived.add( Measure.of( \"local.villages\", $t, 1L / ( $t.code().length() - 9 ) ) );");
        refused("fails: java.lang.ArithmeticException: / by zero");
        assertThat(run("check", SUBMISSION, "--as-of", "2026-07-31").err())
                .contains("local/measures.drl: the rule \"local.villages: villages of the township\" fails");
    }

    @Test
    void aConditionThatThrows() throws IOException {
        rule(
                "$t : Township( name.substring( 99 ) == \"x\" )",
                "derived.add( Measure.of( \"local.villages\", $t, 1L ) );");
        refused("OutOfBounds");
    }

    @Test
    void aMeasureOfNothing() throws IOException {
        rule("$t : Township()", "derived.add( Measure.of( \"local.villages\", $t, $t.villages() ) );");
        refused("NullPointer");
    }

    @Test
    void aConsequenceThatNeverEnds() throws IOException {
        Files.writeString(rules.resolve("measures.drl"), """
                package dudao.local;

                import org.dudao.facts.Township;
                import org.dudao.rules.Derived;

                global Derived derived;

                function long deep(long n) { return deep(n + 1) + 1; }

                rule "local.villages: villages of the township"
                when
                    $t : Township()
                then
                    deep( 1L );
                end
                """);
        refused("StackOverflow");
    }

    @Test
    void anIndicatorThatTheHouseMeasures() throws IOException {
        rule("$t : Township()", "derived.add( Measure.of( \"dropout-rate.junior\", $t, 1L ) );");
        Run check = run("check", SUBMISSION, "--as-of", "2026-07-31");
        assertThat(check.code()).as(check.toString()).isEqualTo(2);
        assertThat(check.err())
                .contains("measures.drl", "Two rules measure dropout-rate.junior")
                .doesNotContain("内部错误");
    }

    @Test
    void twoMeasuresOfOneSubject() throws IOException {
        rule("$t : Township() School()", "derived.add( Measure.of( \"local.villages\", $t, 1L ) );");
        refused("Two rules measure local.villages");
    }

    static List<Integer> lines() {
        return Stream.iterate(0, i -> i + 1).limit(PAGE.lines().count()).toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPageThatLacksALine(int without) throws IOException {
        rule(
                "$t : Township( villages != null )",
                "derived.add( Measure.of( \"local.villages\", $t, $t.villages() ) );");
        List<String> lines = PAGE.lines().toList();
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            page.append(i == without ? "" : lines.get(i) + "\n");
        }
        Files.writeString(rules.resolve("villages.yaml"), page);
        Run run = run("standards", "show", "local.villages");
        assertThat(run.code()).as(lines.get(without) + run).isIn(0, 2);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPageWithALineThatSaysNothing(int empty) throws IOException {
        rule(
                "$t : Township( villages != null )",
                "derived.add( Measure.of( \"local.villages\", $t, $t.villages() ) );");
        List<String> lines = PAGE.lines().toList();
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            page.append(i == empty ? lines.get(i).replaceFirst(":.*", ": ~") : lines.get(i))
                    .append('\n');
        }
        Files.writeString(rules.resolve("villages.yaml"), page);
        Run run = run("standards", "show", "local.villages");
        assertThat(run.code()).as(lines.get(empty) + run).isIn(0, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "~", "a", "limits: [~]", "basis: [~]", "needs: [~]", "examples: [~]", "parts: [~]"})
    void aPageOfNothing(String page) throws IOException {
        Files.writeString(rules.resolve("villages.yaml"), page.contains(":") ? withLast(page) : page);
        Run run = run("standards", "list");
        assertThat(run.code()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("local/villages.yaml").doesNotContain("内部错误");
    }

    /** The page with one of its keys written otherwise. */
    private static String withLast(String line) {
        String key = line.substring(0, line.indexOf(':') + 1);
        StringBuilder page = new StringBuilder();
        boolean inside = false;
        for (String one : PAGE.lines().toList()) {
            inside = one.startsWith(key) || (inside && one.startsWith(" "));
            page.append(inside ? "" : one + "\n");
        }
        return page + line + "\n";
    }
}
