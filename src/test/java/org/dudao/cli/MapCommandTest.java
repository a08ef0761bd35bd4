package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {
    private static final String MAP = "fixtures/office-map.yaml";
    private static final List<String> OFFICE =
            List.of("fixtures/office-statistics.xlsx", "fixtures/office-buildings.xls", "fixtures/office-classes.csv");
    private static final String KEY = "990101012-2025-2026";

    @TempDir
    private Path folder;

    private static Run run(String command, List<String> files, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(files);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private Run check(String map, List<String> files, String out) {
        return run("check", files, "--map", map, "--as-of", "2026-06-30", "-o", out);
    }

    private Path copied(String... names) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("towns/office"));
        for (String name : names) {
            Files.copy(Path.of("fixtures", name), copies.resolve(name));
        }
        return copies;
    }

    /** The map with a text replaced. */
    private String changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of(MAP));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("map.yaml"), text.replace(from, to))
                .toString();
    }

    @Test
    void tablesAreShownAndTheMapIsWritten() throws IOException {
        String map = folder.resolve("map.yaml").toString();
        Run run = run("map", OFFICE, "-o", map);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("office-buildings.xls《Sheet1》：校舍，表头到第2行", "带 ? 的把握不到80%，不读取")
                .endsWith("已写入 " + map + "。核对并补充后：dudao check --map " + map + " 表格…\n");
        assertThat(Path.of(map)).hasSameTextualContentAs(Path.of("src/test/resources/mapping/map.yaml"));
        Files.writeString(Path.of(map), "what a person typed");
        Run again = run("map", OFFICE, "-o", map);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).startsWith("已有这个文件，不覆盖");
    }

    @Test
    void whatIsNoTableIsToldSo() throws IOException {
        String text = Files.writeString(folder.resolve("总结.txt"), "学校工作总结").toString();
        Run run = Run.of("map", text);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("不是表格", "Excel 工作簿（.xlsx、.xls）或 .csv 表格");
        String other =
                Files.writeString(folder.resolve("花名册.csv"), "姓名,电话\n甲,1\n").toString();
        Run none = Run.of("map", other);
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEqualTo("没有认出的工作表（不读取）：\n  花名册.csv: 花名册\n");
    }

    @Test
    void aCheckReadsTheOfficesFilesAsOneSubmissionAndIsVerified() {
        String out = folder.resolve("out").toString();
        Run run = check(MAP, OFFICE, out);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("石门镇 990101012　2025-2026学年").contains("达标 65　不达标 12", "（2.01%，学年初548人，辍学11");
        String written = out + "/" + KEY;
        assertThat(run(
                                "verify",
                                Stream.concat(Stream.of(written), OFFICE.stream())
                                        .toList(),
                                "--map",
                                MAP)
                        .out())
                .startsWith("一致");
        Run explained = run(
                "explain",
                Stream.concat(Stream.of(written + "/assessment.json"), OFFICE.stream())
                        .toList(),
                "--map",
                MAP,
                "--standard",
                "building.no-d-grade",
                "--subject",
                "3199000122/2号楼");
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("office-buildings!I6");
    }

    @Test
    void aFolderWithAMapIsASubmissionByItself() throws IOException {
        String out = folder.resolve("out").toString();
        check(MAP, OFFICE, out);
        Path office = copied("office-map.yaml", "office-statistics.xlsx", "office-buildings.xls", "office-classes.csv");
        String other = folder.resolve("other").toString();
        assertThat(Run.of("check", office.toString(), "--as-of", "2026-06-30", "-o", other)
                        .code())
                .isEqualTo(1);
        assertThat(Path.of(other, KEY, "assessment.json"))
                .hasContent(Files.readString(Path.of(out, KEY, "assessment.json")));
        String batch = folder.resolve("batch").toString();
        assertThat(Run.of("batch", folder.resolve("towns").toString(), "--as-of", "2026-06-30", "-o", batch)
                        .code())
                .isEqualTo(1);
        assertThat(Path.of(batch, "summary.html")).content().contains("石门镇");
    }

    @Test
    void whatIsImportedIsArchivedWithItsMap() throws IOException {
        String db = folder.resolve("t.db").toString();
        Run run = run(
                "check",
                OFFICE,
                "--map",
                MAP,
                "--as-of",
                "2026-06-30",
                "-o",
                folder.resolve("out").toString(),
                "--ledger",
                db,
                "--import",
                "--by",
                "赵一");
        assertThat(run.err()).isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("t.db.archive"))) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.endsWith(".map.zip.gz"));
        }
        assertThat(Run.of("archive", "verify", db + ".archive").code()).isIn(0, 2);
    }

    @Test
    void itIsConvertedToTheForm() throws IOException {
        String json = folder.resolve("submission.json").toString();
        assertThat(run("convert", OFFICE, "--map", MAP, "--as-of", "2026-06-30", "-o", json)
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(json))).contains("\"totalValueYuan\" : 1183500");
        Run check = Run.of("check", json, "--as-of", "2026-06-30");
        assertThat(check.out()).contains("达标 65　不达标 12");
    }

    @Test
    void whatTheFormNoLongerHasIsAProblemAndIsMarked() throws IOException {
        String map = changed("面积（平方米）", "建筑面积（平方米）");
        Run run = check(map, OFFICE, folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("没有对应表中的“建筑面积（平方米）”", "office-buildings", "annotated.xlsx");
        try (InputStream in = Files.newInputStream(folder.resolve("out/office-statistics/annotated.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "问题清单",
                            "office-statistics·学校基本情况",
                            "office-statistics·控辍保学",
                            "office-buildings",
                            "office-classes",
                            "map.yaml");
        }
    }

    @Test
    void filesAndMapBelongTogether() throws IOException {
        Run missing = check(MAP, OFFICE.subList(0, 2), folder.resolve("a").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("没有给出对应表中的这个文件", "office-classes.csv");
        String more = Files.writeString(folder.resolve("食堂.csv"), "学校,食堂\n").toString();
        Run further = check(
                MAP,
                Stream.concat(OFFICE.stream(), Stream.of(more)).toList(),
                folder.resolve("b").toString());
        assertThat(further.err()).contains("对应表没有提到这个文件", "食堂.csv");
        assertThat(check("nowhere.yaml", OFFICE, folder.resolve("c").toString()).err())
                .startsWith("没有这个文件：nowhere.yaml");
    }

    @Test
    void aFileOfNextYearIsFoundByAPattern() throws IOException {
        String map = changed("office-classes.csv", "*classes*.csv");
        Path copies = copied("office-statistics.xlsx", "office-buildings.xls");
        Path other = copies.resolve("2026-classes-v2.csv");
        Files.copy(Path.of(OFFICE.get(2)), other);
        Run run = check(
                map,
                List.of(
                        copies.resolve("office-statistics.xlsx").toString(),
                        copies.resolve("office-buildings.xls").toString(),
                        other.toString()),
                folder.resolve("out").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void eachFaultOfAMapIsToldWithItsLine() throws IOException {
        assertThat(check(
                                changed("to: \"buildings[].area\"", "to: \"buildings[].flaeche\""),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("没有“buildings[].flaeche”这个数据项", "map.yaml:");
        assertThat(check(
                                changed("    headingRow: 1\n", "    headingRow: one\n"),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("headingRow 应为表头最后一行的行号");
        assertThat(check(
                                changed("dudao-map/1", "dudao-map/9"),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("不是 dudao-map/1 格式的对应表");
        assertThat(check(
                                changed("by: hand", "by: guess"),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("by 应为 ");
        assertThat(check(
                                changed("format: \"dudao-map/1\"", "format: \"dudao-map/1\"\nformat: \"x\""),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("对应表的写法有误");
        assertThat(check(
                                changed("unit: \"亩\"", "unit: \"公斤\""),
                                OFFICE,
                                folder.resolve("out").toString())
                        .err())
                .contains("不能换算");
    }
}
