package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.Sha256;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's workbook with ordinary mistakes: from the list on the screen to a corrected file, without a telephone call. */
class ProblemsOfFormTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String CLERK = CASES.resolve("clerk-36-mistakes.xlsx").toString();
    private static final String DAY = "2026-06-30";
    private static final DataFormatter SHOWN = new DataFormatter();

    @TempDir
    private Path folder;

    private Run check(String file, String... more) {
        return Run.of(Stream.concat(Stream.of("check", file, "--as-of", DAY), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        sheet.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(SHOWN.formatCellValue(cell)));
            rows.add(cells);
        });
        return rows;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void theScreenHasTheFirstTenAndTheWorkbookAllOfThemWithLinksAndComments() throws IOException {
        String out = folder.resolve("out").toString();
        Run run = check(CLERK, "-o", out);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("无法评估 ").contains("填报形式有 16 处问题。", "以上是前 10 处，共 16 处。");
        assertThat(run.err().lines().filter(line -> line.startsWith("  位置 "))).hasSize(10);
        Path marked = folder.resolve("out/clerk-36-mistakes/annotated.xlsx");
        assertThat(run.err()).endsWith("全部问题已标在 " + marked + "\n");
        assertThat(run.err().lines()).allMatch(line -> TerminalWidth.width(line.replace(out, "")) <= 80);
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(marked);
        }
        try (XSSFWorkbook workbook = open(marked)) {
            XSSFSheet list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("问题清单");
            List<List<String>> problems = rows(list).subList(3, 19);
            assertThat(problems.stream().map(row -> row.get(1)))
                    .containsSubsequence("乡镇!C35", "学校!AU3", "学校!D6", "学校!N6", "学校!E8", "学校!F9", "学校安全!L7", "应急演练!A3");
            assertThat(problems)
                    .contains(List.of(
                            "1",
                            "乡镇!C35",
                            "",
                            "9月、10月、11月、12月、1月",
                            "值不合要求",
                            "月份，用顿号隔开，如 2025-09、2025-10",
                            "2025-09、2025-10、2025-11、2025-12、2026-01",
                            "核对后采用建议；不是这个意思的，按应填的形式填写。"));
            assertThat(list.getHyperlinkList()).hasSizeGreaterThanOrEqualTo(16);
            XSSFCell ownership = workbook.getSheet("学校").getRow(7).getCell(4);
            assertThat(ownership.getCellComment().getString().getString())
                    .contains("没有这个代码", "应为：公办、民办、集体办、企事业单位办 之一", "建议填：公办");
            assertThat(ownership.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
        }
    }

    /** A clerk may have corrected the file that is there. */
    @Test
    void aMarkedWorkbookIsKeptUnderAnotherNameIfItIsNotTheSame() throws IOException {
        String out = folder.resolve("out").toString();
        check(CLERK, "-o", out);
        Path marked = folder.resolve("out/clerk-36-mistakes/annotated.xlsx");
        String before = Sha256.of(marked);
        check(CLERK, "-o", out);
        assertThat(Sha256.of(marked)).isEqualTo(before);
        Files.writeString(marked, "corrected");
        check(CLERK, "-o", out);
        assertThat(Sha256.of(marked)).isEqualTo(before);
        assertThat(Files.readString(marked.resolveSibling("annotated-1.xlsx"))).isEqualTo("corrected");
    }

    @Test
    void anOldWorkbookAndTablesInTextGetAWorkbookBesideThem() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("报送"));
        Files.writeString(
                tables.resolve("乡镇.csv"),
                "指标,数值,代码\n乡镇代码,990101021,township.code\n学年,2025-2026,township.schoolYear\n总人口,约2万,township.totalPopulation\n");
        Files.writeString(tables.resolve("学校.csv"), "学校标识码,学校名称,举办者类型\nS1,甲校,公立\n");
        Run run = check(tables.toString(), "-o", folder.resolve("out").toString());
        assertThat(run.err()).contains("建议填   20000", "建议填   公办");
        try (XSSFWorkbook workbook = open(folder.resolve("out/报送/annotated.xlsx"))) {
            assertThat(workbook.getSheet("乡镇").getRow(3).getCell(1).getCellComment())
                    .isNotNull();
            assertThat(workbook.getSheet("学校").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("公立");
        }
        Path old = folder.resolve("旧.xls");
        try (org.apache.poi.hssf.usermodel.HSSFWorkbook hssf = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            String[][] cells = {
                {"指标", "数值", "代码"}, {"乡镇代码", "990101021", "township.code"}, {"学年", "2025", "township.schoolYear"}
            };
            var sheet = hssf.createSheet("乡镇");
            for (int i = 0; i < cells.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < cells[i].length; j++) {
                    row.createCell(j).setCellValue(cells[i][j]);
                }
            }
            hssf.write(old.toFile());
        }
        Run ofOld = check(old.toString(), "-o", folder.resolve("out").toString());
        assertThat(ofOld.err()).contains("建议填   2025-2026");
        assertThat(folder.resolve("out/旧/annotated.xlsx")).exists();
    }

    @Test
    void mendCorrectsACopyByTheSuggestionsAndListsTheChanges() throws IOException {
        Path mended = folder.resolve("改正.xlsx");
        String before = Sha256.of(Path.of(CLERK));
        Run run = Run.of("mend", CLERK, "-o", mended.toString(), "--yes", "--as-of", DAY);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("改正了 ").contains("更正清单在最前");
        assertThat(Sha256.of(Path.of(CLERK))).isEqualTo(before);
        try (XSSFWorkbook workbook = open(mended)) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("更正清单");
            assertThat(rows(workbook.getSheetAt(0)))
                    .anyMatch(row -> row.contains("学校!E8")
                            && row.contains("公立")
                            && row.contains("公办")
                            && row.contains("建议，未逐处确认（--yes）"))
                    .anyMatch(
                            row -> row.contains("学校安全!Q7") && row.contains("2025-10-20") && row.contains("只有一种意思，自动改正"))
                    .anyMatch(row -> row.contains("学校!N6") && row.contains("=J6-M6") && row.contains("公式没有存下结果，已算出"));
            assertThat(workbook.getSheet("学校经费").getRow(7).getCell(2).getNumericCellValue())
                    .isEqualTo(188_640);
        }
        Run again = check(mended.toString());
        assertThat(again.err()).doesNotContain("建议填");
        assertThat(Run.of(
                                "mend",
                                mended.toString(),
                                "-o",
                                folder.resolve("x.xlsx").toString(),
                                "--yes",
                                "--as-of",
                                DAY)
                        .out())
                .startsWith("没有可以改正的，未写文件。");
    }

    /** A person takes a suggestion, leaves a cell, types a value; at the end of the answers nothing more is changed. */
    @Test
    void mendAsksAboutEachSuggestion() throws IOException {
        Path mended = folder.resolve("改正.xlsx");
        InputStream before = System.in;
        Run run;
        try {
            System.setIn(new ByteArrayInputStream("y\nn\n民办\n".getBytes(StandardCharsets.UTF_8)));
            run = Run.of("mend", CLERK, "-o", mended.toString(), "--as-of", DAY);
        } finally {
            System.setIn(before);
        }
        assertThat(run.out())
                .contains(
                        "乡镇!C35",
                        "  填的是  9月、10月、11月、12月、1月",
                        "  建议填  2025-09、2025-10、2025-11、2025-12、2026-01",
                        "  采用？回车或 y 采用，n 不改，也可直接输入应填的值：");
        try (XSSFWorkbook workbook = open(mended)) {
            assertThat(workbook.getSheet("乡镇").getRow(34).getCell(2).getStringCellValue())
                    .isEqualTo("2025-09、2025-10、2025-11、2025-12、2026-01");
            assertThat(workbook.getSheet("学校").getRow(5).getCell(3).getStringCellValue())
                    .isEqualTo("初中");
            assertThat(workbook.getSheet("学校").getRow(7).getCell(4).getStringCellValue())
                    .isEqualTo("民办");
            assertThat(workbook.getSheet("学校").getRow(8).getCell(5).getStringCellValue())
                    .isEqualTo("农村");
        }
    }

    /** What rests on a cell that could not be read is not assessed, for that reason; nothing better than no conclusion is drawn. */
    @Test
    void partialJudgesWhatIsSoundForCorrectionOnly() throws IOException {
        Path mended = folder.resolve("改正.xlsx");
        Run.of("mend", CLERK, "-o", mended.toString(), "--yes", "--as-of", DAY);
        String out = folder.resolve("out").toString();
        Run run = check(mended.toString(), "--partial", "-o", out, "--format", "json,md,docx", "--documents", "letter");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("只判定了能读取的部分：", "不作为督导结论");
        Path written = folder.resolve("out/990101021-2025-2026");
        JsonNode assessment = Json.mapper().readTree(Files.readString(written.resolve("assessment.json")));
        assertThat(assessment.at("/assessment/submission/unreadable"))
                .anyMatch(one -> one.get("place").asText().equals("学校安全!Q13"))
                .anyMatch(one -> one.get("place").asText().equals("应急演练"));
        List<String> unreadable = new ArrayList<>();
        assessment.get("verdicts").forEach(verdict -> {
            if (verdict.path("reason").asText().equals("unreadable")) {
                unreadable.add(verdict.get("standard").asText() + " "
                        + verdict.at("/subject/id").asText());
            }
        });
        assertThat(unreadable).contains("fire.annual-detection 1199001002", "safety.drill-term 3199001001");
        try (Stream<Path> all = Files.walk(written)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".docx"));
        }
        assertThat(Files.readString(written.resolve("problems-and-improvements.md")))
                .contains("只判定了能读取的部分：");
        Run imported =
                Run.of("ledger", "import", out, "--db", folder.resolve("l.db").toString(), "--by", "王导入");
        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.err()).startsWith("只判定了一部分（--partial），未导入：990101021，");
        assertThat(imported.out()).isEqualTo("没有导入。\n");
    }

    /** One bad cell does not silence a township in a batch either; it stays in the list of what is to be corrected. */
    @Test
    void aBatchJudgesSoundPartsToo() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Run.of("mend", CLERK, "-o", in.resolve("石桥.xlsx").toString(), "--yes", "--as-of", DAY);
        Files.copy(Path.of("fixtures/nine-year/submission.json"), in.resolve("九年.json"));
        String out = folder.resolve("out").toString();
        Run whole = Run.of("batch", in.toString(), "-o", out + "1", "--as-of", DAY);
        assertThat(whole.out()).contains("已判定 1 个乡镇");
        Run run = Run.of("batch", in.toString(), "-o", out, "--as-of", DAY, "--partial", "--format", "json,docx");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("已判定 2 个乡镇", "其中 1 个乡镇的报送数据形式有误，只判定了能读取的部分，见 unreadable.csv。", "未能判定的文件 0 个");
        assertThat(Files.readString(folder.resolve("out/unreadable.csv"))).contains("石桥.xlsx", "学校安全!Q13");
        Path written = folder.resolve("out/townships/990101021-2025-2026");
        assertThat(written.resolve("assessment.json")).exists();
        try (Stream<Path> all = Files.walk(written)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".docx"));
        }
        assertThat(Run.of("verify", out, in.toString()).code()).isZero();
        assertThat(Run.of("verify", written.toString(), in.resolve("石桥.xlsx").toString())
                        .code())
                .isZero();
    }

    @Test
    void whereTheWholeFileIsInDoubtNothingIsJudgedInPart() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("报送"));
        Files.writeString(
                tables.resolve("乡镇.csv"), "指标,数值,代码\n乡镇代码,没有,township.code\n学年,2025-2026,township.schoolYear\n");
        Run run = check(tables.toString(), "--partial");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("有的问题关系到整份数据（如乡镇或学校的代码、表头），没有判定其余部分：");
        Path json = Files.writeString(
                folder.resolve("x.json"), "{\"format\": \"dudao-submission/1\", \"township\": {\"code\": \"1\"}}");
        assertThat(check(json.toString(), "--partial").err())
                .endsWith("--partial 只用于工作簿和 csv 表格，JSON 请改正后再核查：" + json + "\n");
    }
}
