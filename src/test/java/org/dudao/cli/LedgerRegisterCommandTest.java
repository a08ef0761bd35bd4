package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.Golden;
import org.dudao.report.sheet.Drawn;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics, registers, zones, visits and reminders on the command line. */
class LedgerRegisterCommandTest {
    private static final String LIST = """
            学校代码,学校,督学责任区,责任督学
            3129000081,己镇九年一贯制学校,第一责任区,张 三
            2199000081,己镇中心小学,第一责任区,张三
            2199000021,丙镇中心小学,第二责任区,李四
            """;

    @TempDir
    static Path folder;

    private static String filled;

    /** Two townships, a list of zones, and one visit. */
    @BeforeAll
    static void fill() throws IOException {
        Path out = folder.resolve("out");
        Run.of(
                "check",
                "fixtures/nine-year/submission.json",
                "fixtures/breaks-all-four/submission.json",
                "--as-of",
                "2026-07-31",
                "-o",
                out.toString());
        filled = folder.resolve("filled.db").toString();
        assertThat(Run.of("ledger", "import", out.toString(), "--db", filled, "--by", "王导入")
                        .code())
                .isZero();
        Files.writeString(folder.resolve("zones.csv"), LIST);
        assertThat(ledger("zones", folder.resolve("zones.csv").toString(), "--by", "管理员")
                        .out())
                .isEqualTo("督学责任区 2 个，督学 2 人，学校 3 所（新增 3，移出 0，换责任区或督学 0）。\n");
        assertThat(ledger("visit", "add", "--school", "3129000081", "--by", "张三", "--on", "2026-03-05", "--note", "看食堂")
                        .out())
                .isEqualTo("已登记：2026-03-05，张三，己镇九年一贯制学校。\n");
    }

    private static Run ledger(String... args) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(Arrays.asList(args));
        all.addAll(List.of("--db", filled));
        return Run.of(all.toArray(String[]::new));
    }

    private static String masked(String text) {
        return text.replaceAll("[0-9a-f]{64}", "<hash>");
    }

    @Test
    void theTablesOnATerminalAreThoseCheckedIn() {
        StringBuilder text = new StringBuilder();
        for (String key :
                List.of("all", "county", "乡镇", "party", "severity", "month", "closing", "state", "zone", "inspector")) {
            Run run = ledger("stats", "--by", key, "--on", "2026-08-15", "--term", "2026-02-01..2026-07-31");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("台账校验值");
            text.append("== ")
                    .append(key)
                    .append('\n')
                    .append(run.out().replaceAll("(?m)^已回应＝(.*\n)+?\n?(?=截至|\n)", ""));
        }
        text.append("== visits\n")
                .append(ledger("visit", "list", "--on", "2026-03-31").out());
        Golden.matches(Path.of("src/test/resources/ledger/stats.zh-CN.txt"), masked(text.toString()));
    }

    @Test
    void jsonHasTheSameCounts() throws IOException {
        JsonNode json = Json.mapper()
                .readTree(ledger("stats", "--by", "inspector", "--on", "2026-08-15", "--json")
                        .out());
        assertThat(json.path("by").asText()).isEqualTo("inspector");
        int sum = 0;
        for (JsonNode row : json.path("rows")) {
            sum += row.path("items").asInt();
        }
        assertThat(sum).isEqualTo(json.path("total").path("items").asInt()).isPositive();
        assertThat(json.path("rows").path(0).path("closedPercent").asText()).isEqualTo("0.0");
        assertThat(json.path("term").path("from").asText()).isEqualTo("2026-02-01");
        assertThat(json.path("visits")).hasSize(3);
        assertThat(json.path("visits").toString()).contains("\"visits\":1,\"lacking\":1");
    }

    @Test
    void theRegisterIsThatCheckedInAndTheSameTwice() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        for (Path to : List.of(one, two)) {
            Run run = ledger("register", "-o", to.toString(), "--on", "2026-08-15");
            assertThat(run.out()).endsWith("已写入 " + to + "\n");
        }
        byte[] workbook = Files.readAllBytes(one.resolve("register.xlsx"));
        assertThat(workbook).isEqualTo(Files.readAllBytes(two.resolve("register.xlsx")));
        assertThat(Files.mismatch(one.resolve("register.html"), two.resolve("register.html")))
                .isNegative();
        Golden.matches(Path.of("src/test/resources/ledger/register.xlsx.zh-CN.txt"), masked(Drawn.of(workbook)));
    }

    @Test
    void remindersNeedAFormatAndAFolderOrNeither() throws IOException {
        assertThat(ledger("remind", "--format", "docx").code()).isEqualTo(2);
        assertThat(ledger("remind", "-o", folder.resolve("x").toString()).code())
                .isEqualTo(2);
        assertThat(ledger("remind", "--days", "-1").code()).isEqualTo(2);
        assertThat(ledger("remind", "--number", "某教督提").err()).contains("文号");
        assertThat(ledger("remind", "--on", "2026-08-15", "--county", "990102", "--no-office")
                        .out())
                .startsWith("没有逾期或者 15 日内到期的事项。截至 2026-08-15。台账校验值");
        Path to = folder.resolve("reminders");
        Run run = ledger("remind", "--on", "2026-08-15", "--format", "docx,ics", "-o", to.toString(), "--bureau", "某室");
        assertThat(run.out()).contains("letters/01-丙镇人民政府.docx", "由某室签发（盖章）。");
        assertThat(Files.exists(to.resolve("letters/01-丙镇人民政府.docx"))).isTrue();
        assertThat(Files.readString(to.resolve("reminders.ics"))).startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void aListThatIsNotWholeChangesNothing() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "学校代码,学校,督学责任区,责任督学\n1,一小,东区,张三\n1,二小,东区,张三\n2,,东区,张三\n,,,\n");
        Run run = ledger("zones", bad.toString(), "--by", "管理员");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("第 3 行的学校代码 1 与第 2 行重复；第 4 行没有“学校”", "row 3 has the same school code");
        Files.writeString(bad, "学校,督学\n一小,张三\n");
        assertThat(ledger("zones", bad.toString(), "--by", "管理员").err()).contains("没有表头");
        Files.writeString(bad, "学校代码,学校,督学责任区,责任督学\n");
        assertThat(ledger("zones", bad.toString(), "--by", "管理员").err()).contains("名单里没有学校");
        assertThat(ledger("zones", folder.resolve("none.csv").toString(), "--by", "管理员")
                        .code())
                .isEqualTo(3);
        assertThat(ledger("stats", "--by", "zone").out()).contains("第一责任区", "第二责任区");
    }

    @Test
    void aListIsReadFromAWorkbookAndFromOldEncodings() throws IOException {
        String own = folder.resolve("own.db").toString();
        Path csv = folder.resolve("gb.csv");
        Files.write(csv, LIST.getBytes(Charset.forName("GB18030")));
        String same = "学校 3 所";
        assertThat(Run.of("ledger", "zones", csv.toString(), "--by", "管理员", "--db", own)
                        .out())
                .contains(same);
        Path xlsx = folder.resolve("zones.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("督学责任区名单");
            int number = 1;
            for (String line : LIST.lines().toList()) {
                XSSFRow row = sheet.createRow(number);
                number++;
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (i == 0 && number > 2) {
                        row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
                    } else {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            workbook.write(bytes);
            Files.write(xlsx, bytes.toByteArray());
        }
        assertThat(Run.of("ledger", "zones", xlsx.toString(), "--by", "管理员", "--db", own)
                        .out())
                .isEqualTo("督学责任区 2 个，督学 2 人，学校 3 所（新增 0，移出 0，换责任区或督学 0）。\n");
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThat(ledger("stats", "--by", "colour").code()).isEqualTo(2);
        assertThat(ledger("stats", "schools").code()).isEqualTo(2);
        assertThat(ledger("stats", "standards", "--by", "county").code()).isEqualTo(2);
        assertThat(ledger("stats", "--term", "2026-02-01").code()).isEqualTo(2);
        assertThat(ledger("stats", "--term", "2026-02-02..2026-02-01").err()).contains("早于");
        assertThat(ledger("stats", "standards").out()).startsWith("还没有复查写明问题是否属实");
        assertThat(ledger("visit", "add", "--school", "1", "--by", "张三").code()).isEqualTo(2);
    }
}
