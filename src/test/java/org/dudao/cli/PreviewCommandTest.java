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
                  - standard: health.sport-2h
                    severity: veto
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
                    "curriculum": { "dailyExerciseMinutes": %d, "comprehensiveSportMinutes": 100 } } ] }""".formatted(code, name, minutes));
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
                试行“本市从严方案”，与“只查卫生”相比（当地标准两边都适用），截至
                  2026-07-31。
                乡镇 3 个（判定有变化 3，结论有变化 3）；县 1 个（判定有变化 0，结论有变化 0）；
                  未能读取 0 份。
                判定变化 6 项：达标变为不达标 1，只变界限、级别或期限 5。

                变化最多的标准（共 2 项）
                      3  每天1小时体育活动（3 个乡镇或县）：达标变为不达标 1，只变界限、级别或期
                         限 2
                      3  每天综合体育活动2小时（3 个乡镇或县）：只变界限、级别或期限 3

                结论有变化的乡镇和县（共 3 个）
                  990200001 甲镇：暂不能作出结论 → 不合格，评估率 16.66%
                  990200002 乙镇：暂不能作出结论 → 不合格，评估率 16.66%
                  990200003 丙镇：暂不能作出结论 → 不合格，评估率 16.66%
                """);
    }

    @Test
    void theSameIsToldInEnglish() {
        assertThat(preview("--lang=en").out()).isEqualTo("""
                Trying "Stricter" against "Health alone" (what places demand holds for both), as
                  of 2026-07-31.
                Townships 3 (3 with changed verdicts, 3 with another conclusion); counties 1 (0
                  with changed verdicts, 0 with another conclusion); unreadable inputs 0.
                Verdicts changed 6: compliant to violation 1, limit, severity or deadline alone
                  5.

                Standards with most changes (2)
                      3  One hour of physical activity per day (in 3): compliant to violation 1,
                         limit, severity or deadline alone 2
                      3  Two hours of physical activity per day (in 3): limit, severity or
                         deadline alone 3

                Townships and counties with another conclusion (3)
                  990200001 甲镇: not concluded → not compliant, assessed 16.66%
                  990200002 乙镇: not concluded → not compliant, assessed 16.66%
                  990200003 丙镇: not concluded → not compliant, assessed 16.66%
                """);
    }

    @Test
    void everyChangeIsARowWithOutcomeLimitAndSeverityBeforeAndAfter() throws IOException {
        Run run = preview("-o", path("changes.csv"));
        assertThat(run.out()).endsWith("已写入 " + path("changes.csv") + "\n");
        assertThat(Files.readString(folder.resolve("changes.csv")).replace("\r\n", "\n"))
                .isEqualTo("""
                \uFEFF乡镇代码,乡镇,学年,标准编号,标准,变化,对象编号,对象,原判定,新判定,原界限,新界限,原级别,新级别,原完成时限,新完成时限,督导方案
                990200001,甲镇,2025-2026,health.exercise-1h,每天1小时体育活动,只变界限、级别或期限,school:S1,中心小学,不达标,不达标,不低于 60,不低于 80,重大,重大,2026-08-17,2026-08-17,stricter
                990200001,甲镇,2025-2026,health.sport-2h,每天综合体育活动2小时,只变界限、级别或期限,school:S1,中心小学,不达标,不达标,不低于 120,不低于 120,一般,一票否决,2026-08-31,2026-08-31,stricter
                990200002,乙镇,2025-2026,health.exercise-1h,每天1小时体育活动,达标变为不达标,school:S1,中心小学,达标,不达标,不低于 60,不低于 80,重大,重大,,2026-08-17,stricter
                990200002,乙镇,2025-2026,health.sport-2h,每天综合体育活动2小时,只变界限、级别或期限,school:S1,中心小学,不达标,不达标,不低于 120,不低于 120,一般,一票否决,2026-08-31,2026-08-31,stricter
                990200003,丙镇,2025-2026,health.exercise-1h,每天1小时体育活动,只变界限、级别或期限,school:S1,中心小学,达标,达标,不低于 60,不低于 80,重大,重大,,,stricter
                990200003,丙镇,2025-2026,health.sport-2h,每天综合体育活动2小时,只变界限、级别或期限,school:S1,中心小学,不达标,不达标,不低于 120,不低于 120,一般,一票否决,2026-08-31,2026-08-31,stricter
                """);
    }

    @Test
    void aWorkbookHasTheChangesTheStandardsAndTheTownships() throws IOException {
        preview("-o", path("changes.xlsx"));
        try (Workbook workbook =
                WorkbookFactory.create(folder.resolve("changes.xlsx").toFile())) {
            assertThat(rows(workbook.getSheet("按标准")))
                    .containsExactly(
                            "health.exercise-1h|每天1小时体育活动|3|3|1|0|0|0|0|2|1|0",
                            "health.sport-2h|每天综合体育活动2小时|3|3|0|0|0|0|0|3|0|0");
            assertThat(rows(workbook.getSheet("按乡镇")))
                    .containsExactly(
                            "990200||2025-2026|0|暂不能作出结论|暂不能作出结论|||0|0",
                            "990200001|甲镇|2025-2026|2|暂不能作出结论|不合格|16.66%|16.66%|2|2",
                            "990200002|乙镇|2025-2026|2|暂不能作出结论|不合格|16.66%|16.66%|1|2",
                            "990200003|丙镇|2025-2026|2|暂不能作出结论|不合格|16.66%|16.66%|1|1");
            assertThat(rows(workbook.getSheet("变化明细"))).hasSize(6);
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
        assertThat(json.at("/townships").toString()).isEqualTo("{\"all\":3,\"changed\":3,\"concluded\":3}");
        assertThat(json.at("/standards/0").toString())
                .isEqualTo(
                        "{\"standard\":\"health.exercise-1h\",\"all\":3,\"WORSE\":1,\"BETTER\":0,\"ADDED\":0,\"DROPPED\":0,"
                                + "\"OTHER\":0,\"TERMS\":2,\"addedViolations\":0,\"droppedViolations\":0,\"newViolations\":1,"
                                + "\"violationsGone\":0,\"units\":3}");
        assertThat(json.at("/units/2/flips/0").toString())
                .isEqualTo(
                        "{\"standard\":\"health.exercise-1h\",\"subject\":{\"kind\":\"school\",\"id\":\"S1\",\"name\":\"中心小学\"},"
                                + "\"kind\":\"WORSE\",\"before\":{\"outcome\":\"COMPLIANT\",\"limit\":{\"zh\":\"不低于 60\",\"en\":\"at least 60\"},"
                                + "\"severity\":\"major\"},\"after\":{\"outcome\":\"VIOLATION\",\"limit\":{\"zh\":\"不低于 80\",\"en\":\"at least 80\"},"
                                + "\"severity\":\"major\",\"due\":\"2026-08-17\"},\"profiles\":[\"stricter\"]}");
    }

    @Test
    void aKindOfInspectionNoLongerAsksMostAndNamesWhatItTakesAway() throws IOException {
        Run run = Run.of(
                "preview", path("in/990200001.json"), "--as-of=2026-07-31", "--profile=party", "-o", path("party.csv"));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSizeLessThanOrEqualTo(40)
                .allSatisfy(line -> assertThat(TerminalWidth.width(line)).isLessThanOrEqualTo(80));
        assertThat(Files.readString(folder.resolve("party.csv")).lines())
                .contains("990200001,甲镇,2025-2026,health.exercise-1h,每天1小时体育活动,不再要求,"
                        + "school:S1,中心小学,不达标,,不低于 60,,重大,,2026-08-17,,party");
    }

    @Test
    void whatAPlaceDemandsHoldsForBothSidesUnlessItIsLeftOut() throws IOException {
        township("330102001", "浙江某镇", 50);
        String[] all = {"preview", path("in/330102001.json"), "--as-of=2026-07-31", "--profile=all", "--overwrite"};
        Run.of(Stream.concat(Stream.of(all), Stream.of("-o", path("all.csv"))).toArray(String[]::new));
        assertThat(Files.readString(folder.resolve("all.csv")))
                .contains(",party.star-rating,")
                .doesNotContain(",nextgen.parent-school-rate,");
        Run.of(Stream.concat(Stream.of(all), Stream.of("--no-places", "-o", path("all.csv")))
                .toArray(String[]::new));
        assertThat(Files.readString(folder.resolve("all.csv"))).contains(",nextgen.parent-school-rate,");
    }

    @Test
    void thatNothingChangesIsSaid() {
        Run run = Run.of(
                "preview",
                "fixtures/nine-year/submission.json",
                "--as-of=2026-07-31",
                "--profile=" + path("health.yaml"),
                "--against=" + path("health.yaml"));
        assertThat(run).isEqualTo(new Run(0, """
                试行“只查卫生”，与“只查卫生”相比（当地标准两边都适用），截至 2026-07-31。
                乡镇 1 个（判定有变化 0，结论有变化 0）；县 1 个（判定有变化 0，结论有变化 0）；
                  未能读取 0 份。
                判定没有变化。
                """, ""));
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
        assertThat(Run.of(again)).isEqualTo(new Run(3, "", "有 1 份报送数据在核查以后改动过（990200002.json），没有预演。请直接给出报送数据。\n"));
        Files.delete(folder.resolve("in/990200002.json"));
        assertThat(Run.of(again))
                .isEqualTo(new Run(
                        3,
                        "",
                        "这个输出文件夹旁边找不到当时的报送数据（990200001.json、990200002.json、990200003.json），没有预演：" + path("out")
                                + "。请直接给出报送数据。\n"));
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
