package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a profile holds, a bureau sees what it would change. */
class PreviewCommandTest {
    @TempDir
    private Path folder;

    /** Three townships in which pupils move for 50, 70 and 90 minutes a day, under a stricter profile of their bureau. */
    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        township("990200001", "甲镇", 50);
        township("990200002", "乙镇", 70);
        township("990200003", "丙镇", 90);
        Files.writeString(folder.resolve("stricter.yaml"), """
                id: stricter
                title: { zh: "本市从严方案", en: "Stricter" }
                select: { areas: [health], standards: [], without: [] }
                change:
                  - standard: health.exercise-1h
                    limits: [ { atLeast: "80" } ]
                  - standard: health.break-10min
                    severity: major
                """);
        Files.writeString(folder.resolve("health.yaml"), """
                id: health
                title: { zh: "只查卫生", en: "Health alone" }
                select: { areas: [health] }
                """);
    }

    private void township(String code, String name, int minutes) throws IOException {
        Files.writeString(folder.resolve("in/" + code + ".json"), """
                { "format": "dudao-submission/1",
                  "township": { "code": "%s", "name": "%s", "schoolYear": "2025-2026" },
                  "schools": [ { "code": "S1", "name": "中心小学", "typeCode": "211",
                    "curriculum": { "dailyExerciseMinutes": %d, "breakMinutes": 5 } } ] }""".formatted(code, name, minutes));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run preview(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "preview",
                                path("in"),
                                "--as-of=2026-07-31",
                                "--against=" + path("health.yaml"),
                                "--profile=" + path("stricter.yaml")),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void theTerminalTellsHowManyVerdictsChangeInWhichStandardsAndTownships() {
        Run run = preview();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                """);
    }

    @Test
    void theSameIsToldInEnglish() {
        assertThat(preview("--lang=en").out()).isEqualTo("""
                """);
    }

    @Test
    void everyChangeIsARowWithOutcomeLimitAndSeverityBeforeAndAfter() throws IOException {
        Run run = preview("-o", path("changes.csv"));
        assertThat(run.out()).endsWith("已写入 " + path("changes.csv") + "\n");
        assertThat(Files.readString(folder.resolve("changes.csv")).replace("\r\n", "\n")).isEqualTo("""
                """);
    }

    @Test
    void aWorkbookHasTheChangesTheStandardsAndTheTownships() throws IOException {
        preview("-o", path("changes.xlsx"));
        try (Workbook workbook = WorkbookFactory.create(folder.resolve("changes.xlsx").toFile())) {
            assertThat(rows(workbook.getSheet("按标准"))).containsExactly("");
            assertThat(rows(workbook.getSheet("按乡镇"))).containsExactly("");
            assertThat(rows(workbook.getSheet("变化明细"))).hasSize(5);
        }
    }

    /** The rows below title, note and headings. */
    private static List<String> rows(Sheet sheet) {
        DataFormatter shown = new DataFormatter();
        List<String> rows = new ArrayList<>();
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            List<String> cells = new ArrayList<>();
            sheet.getRow(i).forEach(cell -> cells.add(shown.formatCellValue(cell)));
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    @Test
    void programsReadCountsAndChangesAsJson() throws IOException {
        JsonNode json = Json.mapper().readTree(preview("--json").out());
        assertThat(json.at("/format").asText()).isEqualTo("dudao-preview/1");
        assertThat(json.at("/against").toString()).isEqualTo("[\"health\"]");
        assertThat(json.at("/profiles").toString()).isEqualTo("[\"stricter\"]");
        assertThat(json.at("/townships").toString()).isEqualTo("{\"all\":3,\"changed\":3,\"concluded\":1}");
        assertThat(json.at("/standards/0").toString()).isEqualTo("");
        assertThat(json.at("/units/2/flips/0").toString()).isEqualTo("");
    }

    @Test
    void aKindOfInspectionNoLongerAsksMostAndNamesWhatItTakesAway() throws IOException {
        Run run = Run.of(
                "preview",
                path("in/990200001.json"),
                "--as-of=2026-07-31",
                "--profile=party",
                "-o",
                path("party.csv"));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSizeLessThanOrEqualTo(40)
                .allSatisfy(line -> assertThat(TerminalWidth.width(line)).isLessThanOrEqualTo(80));
        assertThat(Files.readString(folder.resolve("party.csv")).lines())
                .anyMatch(row -> row.startsWith("990200001,甲镇,2025-2026,health.exercise-1h,每天1小时体育活动,不再要求,"
                        + "school:S1,中心小学,不达标,,不少于 60,,重大,,")
                        && row.endsWith(",party"));
    }

    @Test
    void whatAPlaceDemandsHoldsForBothSides() {
        Run run = Run.of(
                "preview",
                "fixtures/nine-year/submission.json",
                "--as-of=2026-07-31",
                "--profile=" + path("health.yaml"),
                "--against=" + path("health.yaml"));
        assertThat(run.out()).isEqualTo("""
                """);
    }

    /** Only the new side asks for what its county needs of the townships. */
    @Test
    void aCountyIsComparedByTheFiguresThatEitherSideNeeds() throws IOException {
        Files.writeString(folder.resolve("in/990200001.json"), """
                { "format": "dudao-submission/1", "township": { "code": "990200001", "schoolYear": "2025-2026" },
                  "schools": [ { "code": "K1", "typeCode": "111",
                    "kindergarten": { "inclusivePupils": 20, "pupils": 50 } } ] }""");
        Files.delete(folder.resolve("in/990200002.json"));
        Files.delete(folder.resolve("in/990200003.json"));
        Files.writeString(folder.resolve("preschool.yaml"), """
                id: coverage
                title: { zh: "普惠", en: "Coverage" }
                select: { standards: [preschool.inclusive-coverage] }
                """);
        Run run = Run.of(
                "preview",
                path("in"),
                "--as-of=2026-07-31",
                "--against=party",
                "--profile=" + path("preschool.yaml"),
                "-o",
                path("county.csv"));
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("county.csv")).lines())
                .anyMatch(row -> row.startsWith("990200,,2025-2026,preschool.inclusive-coverage,")
                        && row.contains(",新增要求,county:990200,990200,,不达标,"));
    }

    @Test
    void anOutputFolderIsPreviewedByTheSubmissionsBesideIt() throws IOException {
        Run.of("batch", path("in"), "-o", path("out"), "--as-of=2026-07-31");
        String whole = preview().out();
        String[] again = {
            "preview",
            path("out"),
            "--as-of=2026-07-31",
            "--against=" + path("health.yaml"),
            "--profile=" + path("stricter.yaml")
        };
        assertThat(Run.of(again)).isEqualTo(new Run(0, whole, ""));
        township("990200002", "乙镇", 71);
        assertThat(Run.of(again))
                .isEqualTo(new Run(3, "", "有 1 份报送数据在核查以后改动过（990200002.json），没有预演。请直接给出报送数据。\n"));
        Files.delete(folder.resolve("in/990200002.json"));
        assertThat(Run.of(again))
                .isEqualTo(new Run(
                        3,
                        "",
                        "这个输出文件夹旁边找不到当时的报送数据（990200001.json、990200002.json、990200003.json），没有预演："
                                + path("out") + "。请直接给出报送数据。\n"));
    }

    @Test
    void anOutputFolderOfCheckIsPreviewedTheSameWay() {
        Run.of("check", path("in/990200002.json"), "--as-of=2026-07-31", "-o", path("checked"));
        Run run = Run.of("preview", path("checked"), "--as-of=2026-07-31", "--profile=" + path("stricter.yaml"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("乡镇 1 个");
    }

    @Test
    void anUnreadableSubmissionStopsNothingAndIsCounted() throws IOException {
        Files.writeString(folder.resolve("in/990200003.json"), "{");
        Run run = preview();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("乡镇 2 个").contains("未能读取 1 份");
        assertThat(run.err()).startsWith("未能读取 990200003.json：");
    }

    @Test
    void whatCannotBePreviewedIsSaid() throws IOException {
        assertThat(Run.of("preview", path("in")).err()).startsWith("请用 --profile 给出要预演的督导方案。");
        assertThat(Run.of("preview", path("none"), "--profile=party").err()).startsWith("没有这个文件或文件夹：");
        assertThat(preview("-o", path("changes.txt")).err()).startsWith("-o 应为 .csv 或 .xlsx 文件：");
        Files.writeString(folder.resolve("changes.csv"), "mine");
        Run run = preview("-o", path("changes.csv"));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).startsWith("已有这个文件，不覆盖：");
        assertThat(Files.readString(folder.resolve("changes.csv"))).isEqualTo("mine");
    }
}
