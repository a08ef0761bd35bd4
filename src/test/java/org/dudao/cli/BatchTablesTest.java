package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.ResultTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a batch over two years, asked with DuckDB. */
class BatchTablesTest {
    private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)\\. (.*)\\n\\n```sql\\n((?s:.*?))```");
    private static final Pattern YEAR = Pattern.compile("\\b20(2[0-6])(?=-)|(?<=-)20(26)\\b");
    private static final Path COOKBOOK = Path.of("src/docs/analysts.md");

    @TempDir
    private static Path folder;

    private static Path in;
    private static Path out;

    @BeforeAll
    static void twoYearsOfSeveralTownships() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        for (String fixture :
                List.of("every-area", "every-area-clean", "clean-town", "breaks-all-four", "town-dropout")) {
            Path file = Path.of("fixtures", fixture, "submission.json");
            if (Files.exists(file)) {
                String text = Files.readString(file);
                Files.writeString(in.resolve(fixture + ".json"), text);
                Matcher year = YEAR.matcher(text.replace("\"clinicArea\": 45", "\"clinicArea\": 55"));
                Files.writeString(
                        in.resolve(fixture + "-before.json"),
                        year.replaceAll(
                                m -> "20" + (Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)) - 1)));
            }
        }
        Files.writeString(in.resolve("broken.json"), "{");
        assertThat(batch(out).code()).isEqualTo(3);
    }

    private static Run batch(Path to) {
        return Run.of("batch", in.toString(), "-o", to.toString(), "--as-of", "2026-07-31", "--format", "parquet");
    }

    private static List<List<Object>> ask(String question) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set file_search_path = '" + out + "'");
            try (ResultSet answer = statement.executeQuery(question)) {
                List<List<Object>> rows = new ArrayList<>();
                while (answer.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                        row.add(answer.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    private static String all(ResultTable table) {
        return "read_parquet('tables/" + table.code() + "/**/*.parquet', hive_partitioning = true)";
    }

    @Test
    void withFindingsOnlyThereIsEveryTableButThatOfVerdicts() {
        Path lean = folder.resolve("lean");
        assertThat(Run.of(
                                "batch",
                                in.toString(),
                                "-o",
                                lean.toString(),
                                "--as-of",
                                "2026-07-31",
                                "--format",
                                "parquet",
                                "--findings-only")
                        .code())
                .isEqualTo(3);
        assertThat(lean.resolve("tables/verdicts")).doesNotExist();
        for (ResultTable table : ResultTable.values()) {
            if (table != ResultTable.VERDICTS) {
                assertThat(lean.resolve("tables").resolve(table.code()))
                        .as(table.code())
                        .isDirectory();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionOfTheCookbookHasAnAnswer() throws IOException {
        List<DynamicTest> questions = new ArrayList<>();
        Matcher question = QUESTION.matcher(Files.readString(COOKBOOK));
        while (question.find()) {
            String sql = question.group(3);
            questions.add(DynamicTest.dynamicTest(
                    question.group(2), () -> assertThat(ask(sql)).isNotEmpty()));
        }
        assertThat(questions).hasSize(10);
        return questions.stream();
    }

    @Test
    void theCookbookNamesEveryColumn() throws IOException {
        String text = Files.readString(COOKBOOK);
        for (ResultTable table : ResultTable.values()) {
            String columns = String.join(
                    " ", table.columns().stream().map(ResultTable.Column::name).toList());
            assertThat(text).contains("| `" + table.code() + "` | ").contains("`" + columns + "` |");
        }
    }

    @Test
    void aRowHasTheExactValuesOfTheAssessment() throws SQLException {
        assertThat(ask("select count(*), sum(verdicts), sum(violations) from " + all(ResultTable.ASSESSMENTS)))
                .isEqualTo(ask("select (select count(*) from " + all(ResultTable.ASSESSMENTS) + "), count(*)::hugeint,"
                        + " (count(*) filter (outcome = 'VIOLATION'))::hugeint from " + all(ResultTable.VERDICTS)));
        assertThat(ask("select value, numerator, denominator, comparison, \"limit\" from " + all(ResultTable.VERDICTS)
                        + " where standard = 'dropout.junior-rate' and outcome = 'VIOLATION' and year = '2025-2026'"
                        + " order by value desc limit 1"))
                .first()
                .satisfies(row -> {
                    BigDecimal ratio = ((BigDecimal) row.get(1))
                            .divide((BigDecimal) row.get(2), ResultTable.DECIMALS, java.math.RoundingMode.HALF_UP);
                    assertThat((BigDecimal) row.get(0)).isEqualByComparingTo(ratio);
                    assertThat((BigDecimal) row.get(4)).isEqualByComparingTo("0.02");
                });
    }

    @Test
    void findingsAreThoseOfTheCsv() throws SQLException, IOException {
        long lines = Files.readString(out.resolve("findings.csv")).lines().count() - 1;
        assertThat(ask("select count(*) from " + all(ResultTable.FINDINGS))).containsExactly(List.of(lines));
        assertThat(ask("select source, problem from " + all(ResultTable.UNREADABLE)))
                .containsExactly(List.of("broken.json", "truncated"));
    }

    @Test
    void equalInputsGiveEqualBytesAndARunCanBeVerified() {
        assertThat(Run.of("verify", out.toString(), in.toString()).out()).contains("一致：重做后");
    }

    @Test
    void besideTablesTheDocumentsOfTownshipsAreTheUsualOnes() {
        Path both = folder.resolve("both");
        Run.of(
                "batch",
                in.toString(),
                "-o",
                both.toString(),
                "--as-of",
                "2026-07-31",
                "--format",
                "parquet",
                "--packs");
        assertThat(both.resolve("tables/findings")).isDirectory();
        assertThat(both.resolve("townships"))
                .isDirectoryRecursivelyContaining("glob:**/assessment.json")
                .isDirectoryRecursivelyContaining("glob:**/packs/*.xlsx");
        assertThat(Run.of("verify", both.toString(), in.toString()).out()).contains("一致：重做后");
        assertThat(out.resolve("townships")).doesNotExist();
    }

    @Test
    void aCheckWritesNoTables() {
        Run run =
                Run.of("check", in.resolve("clean-town.json").toString(), "--format", "parquet", "-o", out + "-check");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("parquet 只由 dudao batch 写出");
    }
}
