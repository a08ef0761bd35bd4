package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dudao.io.Sha256;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points by a bureau's sheet, from the command line. */
class ScoreCommandTest {
    private static final String BAD = "fixtures/every-area/submission.json";
    private static final String GOOD = "fixtures/every-area-clean/submission.json";
    private static final String SHEET = "fixtures/score-100.xlsx";

    @TempDir
    Path folder;

    private Run check(String submission, String sheet, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("check", submission, "--as-of", "2026-07-31", "--score", sheet), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aCheckWritesThePointsIntoTheBureausOwnSheetAndIntoTheReports() throws IOException {
        String out = folder.resolve("out").toString();
        Run run = check(BAD, SHEET, "-o", out, "--format", "json,md,html,docx");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("评分：已得33，待定19.5，满分100；一票否决：不达标26项，不得评为合格及以上；");
        assertThat(run.out().lines()).allMatch(line -> TerminalWidth.width(line.replace(out, "")) <= 80);
        Path written = folder.resolve("out/990101011-2025-2026");
        assertThat(Files.readString(written.resolve("problems-and-improvements.md")))
                .contains("评分和扣分原因", "A3 控制小学辍学：失10分（0/10）。不达标1处：");
        assertThat(Files.readString(written.resolve("report.html"))).contains("<h2 id=\"score\">评分和扣分原因</h2>");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new FileInputStream(written.resolve("score.xlsx").toFile()))) {
            assertThat(texts(workbook, "章节"))
                    .contains("A 普及程度 90% 良好 40 23 0 40", "B 校园安全 90% 良好 30 10 0 30", "D 管理和整改   15 0 15 15");
            assertThat(texts(workbook, "结果"))
                    .contains(
                            "总分 100 dudao:result-total",
                            "已得 33 dudao:result-got",
                            "待定 19.5 dudao:result-open",
                            "等级 不合格 dudao:result-grade",
                            "一票否决 不达标26项，不得评为合格及以上 dudao:result-vetoes",
                            "核查结论 不合格 dudao:result-conclusion");
        }
        assertThat(Run.of("verify", written.toString(), BAD).err()).contains("当时用过 --score（score-100.xlsx）");
        assertThat(Run.of("verify", written.toString(), BAD, "--score", SHEET).code())
                .isZero();
    }

    /** A kind of inspection asks less than the national standards, and what puts optional ones in force asks more. */
    @Test
    void theTemplateHasTheStandardsOfTheProfile() throws IOException {
        assertThat(templateItems("--profile", "campus-safety")).isLessThan(templateItems());
        assertThat(templateItems("--profile", "all")).isGreaterThan(templateItems());
    }

    private int templateItems(String... options) throws IOException {
        Path file = folder.resolve("t" + String.join("", options) + ".xlsx");
        Run.of(Stream.concat(Stream.of("score", "template", "-o", file.toString()), Stream.of(options))
                .toArray(String[]::new));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            return workbook.getSheet("评分表").getLastRowNum();
        }
    }

    @Test
    void whatABureauMakesAVetoBarsAGradeToo() throws IOException {
        Path profile = Files.writeString(folder.resolve("stricter.yaml"), """
                id: stricter
                title: { zh: "从严", en: "Stricter" }
                change:
                  - { standard: building.no-d-grade, severity: veto }
                """);
        assertThat(check(BAD, SHEET, "--profile", profile.toString()).out()).contains("一票否决：不达标27项，不得评为合格及以上；");
    }

    /** An office's own form, too, says what is open; and another township's score is not filled in. */
    @Test
    void aFormStatesAnIntervalAndOnlyItsOwnTownshipsPoints() throws IOException {
        check(BAD, SHEET, "-o", folder.resolve("out").toString());
        String score = folder.resolve("out/990101011-2025-2026/score.json").toString();
        Path form = folder.resolve("form.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(form)) {
            Row row = workbook.createSheet("表").createRow(0);
            List<String> marks = List.of("{{ 得分 }}", "{{ score.items.A1.got }}", "{{ score.items.C1.got }}");
            marks.forEach(mark -> row.createCell(marks.indexOf(mark)).setCellValue(mark));
            workbook.write(to);
        }
        Path filled = folder.resolve("filled.xlsx");
        assertThat(Run.of("fill", form.toString(), BAD, score, "-o", filled.toString())
                        .code())
                .isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(filled.toFile()))) {
            assertThat(texts(workbook, "表")).containsExactly("已得33，待定19.5（一票否决不达标26项；核查结论：不合格） 12 已得0，待定4.5");
        }
        Run other = Run.of(
                "fill",
                form.toString(),
                GOOD,
                score,
                "-o",
                folder.resolve("other.xlsx").toString());
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err())
                .startsWith("报送数据（990101010 2025-2026）和评分结果 score.json（990101011 2025-2026）不是同一乡镇同一学年的，没有填写。");
        assertThat(folder.resolve("other.xlsx")).doesNotExist();
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> texts(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        org.apache.poi.ss.usermodel.DataFormatter shown = new org.apache.poi.ss.usermodel.DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        return Stream.iterate(0, r -> r <= sheet.getLastRowNum(), r -> r + 1)
                .map(sheet::getRow)
                .filter(java.util.Objects::nonNull)
                .map(row -> Stream.iterate(0, c -> c < row.getLastCellNum(), c -> c + 1)
                        .map(c -> shown.formatCellValue(row.getCell(c)))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    @Test
    void theFilledSheetIsASheetAgainAndGivesTheSamePoints() throws IOException {
        String out = folder.resolve("out").toString();
        check(GOOD, SHEET, "-o", out);
        Path filled;
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            filled = all.filter(one -> one.endsWith("score.xlsx")).findFirst().orElseThrow();
        }
        String before = Sha256.of(filled);
        Run again = check(GOOD, filled.toString());
        assertThat(again.out()).contains("评分：已得");
        assertThat(line(again)).isEqualTo(line(check(GOOD, SHEET)));
        assertThat(Sha256.of(filled)).isEqualTo(before);
    }

    private static String line(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("评分："))
                .findFirst()
                .orElse("");
    }

    @Test
    void aSheetWithFaultsAndNoSheetAreRefused() throws IOException {
        Path template = folder.resolve("评分表.xlsx");
        assertThat(Run.of("score", "template", "-o", template.toString()))
                .isEqualTo(new Run(0, "已写入 " + template + "\n", ""));
        Run run = check(BAD, template.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("填报形式有 3 处问题", "评分表.xlsx 等级!B5", "总分中的最低分，最低的等级填0");
        assertThat(check(BAD, folder.resolve("none.xlsx").toString()).code()).isEqualTo(2);
        assertThat(check(BAD, BAD).code()).isEqualTo(3);
    }

    @Test
    void aBatchRanksItsTownshipsAndCannotWithFindingsAlone() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("every-area", "every-area-clean", "town-484")) {
            Files.copy(Path.of("fixtures", name, "submission.json"), in.resolve(name + ".json"));
        }
        String out = folder.resolve("out").toString();
        Run run = Run.of(
                "batch", in.toString(), "-o", out, "--as-of", "2026-07-31", "--score", "fixtures/score-rank.xlsx");
        assertThat(run.code()).isLessThan(5);
        assertThat(run.out()).contains("评分排名（分数不能离开一票否决和结论单独使用）");
        assertThat(run.out().lines()).allMatch(line -> TerminalWidth.width(line.replace(out, "")) <= 80);
        List<String> rows = Files.readAllLines(folder.resolve("out/scores/scores.csv"));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isEqualTo("\uFEFF名次,乡镇代码,乡镇,已得,待定,计入满分,得分率,等级,一票否决不达标,核查结论,乡镇教育工作");
        assertThat(lines(folder.resolve("out/scores/scores.ndjson.gz")))
                .hasSize(3)
                .allMatch(line -> line.contains("\"conclusion\":"));
        assertThat(folder.resolve("out/scores/scores.xlsx")).exists();
        assertThat(Files.readString(folder.resolve("out/summary.html")))
                .contains(
                        "<h2 id=\"score-0\">评分排名</h2>", "<h2 id=\"score-1\">等级分布</h2>", "<h2 id=\"score-2\">失分的项</h2>");
        try (XWPFDocument summary = new XWPFDocument(Files.newInputStream(folder.resolve("out/summary.docx")))) {
            assertThat(summary.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.endsWith("、评分情况"))
                    .anyMatch(text -> text.startsWith("按本局评分表对3个乡镇评分。等级："))
                    .anyMatch(text -> text.startsWith("名次：第1名 ") && text.contains("；否决 ") && text.contains("不合格"));
        }
        assertThat(Run.of("verify", out, in.toString()).err()).contains("当时用过 --score（score-rank.xlsx）");
        Run verified = Run.of("verify", out, in.toString(), "--score", "fixtures/score-rank.xlsx");
        assertThat(verified.out()).startsWith("一致：重做后 ");
        assertThat(verified.code()).isZero();
        assertThat(Run.of("batch", in.toString(), "-o", out + "2", "--findings-only", "--score", SHEET)
                        .err())
                .startsWith("--score 需要完整的评估结果");
    }

    /** The same township with and without its problems, as if a year had passed: what is open makes the change an interval. */
    @Test
    void theHistorySetsTheYearsSideBySide() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        String bad = Files.readString(Path.of(BAD));
        Files.writeString(in.resolve("bad.json"), bad);
        String now = folder.resolve("now").toString();
        String before = folder.resolve("before").toString();
        check(BAD, SHEET, "-o", now);
        String clean = Files.readString(Path.of(GOOD)).replace("990101010", "990101011");
        Path earlier = Files.writeString(folder.resolve("earlier.json"), clean);
        Run.of("check", earlier.toString(), "--as-of", "2026-06-30", "--score", SHEET, "-o", before);
        Path replaced = Files.createDirectories(folder.resolve("now/990101011-2025-2026/earlier/1"));
        Files.writeString(replaced.resolve("score.json"), "what a later run replaced is no round of its own");
        Path table = folder.resolve("历次得分.xlsx");
        Run run = Run.of("score", "history", now, before, "-o", table.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> TerminalWidth.width(line.replace(table.toString(), "")) <= 80);
        assertThat(run.out().replaceAll("\n +", ""))
                .contains(
                        "990101011",
                        "2025-2026（截至2026-06-30） ",
                        "2025-2026（截至2026-07-31） 已得33，待定19.5，满分100；得分率 -",
                        "个百分点；等级 不合格；否决 26；不合格",
                        "比上次少得分的项：");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(table.toFile()))) {
            assertThat(texts(workbook, "历次得分"))
                    .hasSize(5)
                    .anyMatch(row -> row.contains("2026-07-31") && row.contains("33"));
            assertThat(workbook.getSheet("各章")).isNotNull();
            assertThat(texts(workbook, "各项")).anyMatch(row -> row.contains("A3 控制小学辍学 0 0 10 -10"));
        }
        assertThat(Run.of("score", "history", BAD).err()).startsWith("不是本版本的评分结果：");
        assertThat(Run.of("score", "history", "fixtures").err()).startsWith("文件夹中没有评分结果");
    }
}
