package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.ledger.Act;
import org.dudao.ledger.Attachment;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemAssignment;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.Precision;
import org.dudao.ledger.RecheckResult;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger with everything that people typed is exported and read back. */
class LedgerExportCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-05T01:00:00Z"), ZoneOffset.UTC);
    private static final String ALARM = "1d413dfd3118505f";
    private static final String EXITS = "913d4fc7ce79d2ab";

    /** It is in each name and text that somebody typed. */
    private static final String MARK = "莫愁";

    @TempDir
    private static Path home;

    private static Path db;
    private static String last;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aLedgerInWhichPeopleTyped() {
        db = home.resolve("ledger.db");
        Path check = home.resolve("check");
        Run.of(
                "check",
                "--as-of",
                "2026-07-31",
                "fixtures/nine-year/submission.json",
                "-o",
                check.toString(),
                "--format",
                "json,xlsx",
                "--packs");
        Run.of("ledger", "import", check.toString(), "--db", db.toString(), "--by", MARK + "办事员");
        FilledWorkbook pack = FilledWorkbook.copy(
                        check.resolve("990101009-2025-2026/packs/3129000081-己镇九年一贯制学校.xlsx"),
                        home.resolve("returned/" + MARK + ".xlsx"))
                .fill(ALARM, "person", MARK + "校长")
                .fill(ALARM, "progress", "已报整改")
                .fill(ALARM, "done", "=cmd|'/c calc'!A1" + MARK)
                .fill(ALARM, "evidence", MARK + "拍的照片")
                .fill(ALARM, "remarks", MARK + "督办");
        Run merged = Run.of(
                "ledger",
                "merge",
                pack.file().toString(),
                "--db",
                db.toString(),
                "--by",
                MARK + "收件人",
                "--received",
                "2026-08-05");
        assertThat(merged.out()).contains("办理 1 行");
        try (LedgerDatabase database = LedgerDatabase.open(db.toString(), CLOCK)) {
            ItemActions actions = new ItemActions(database);
            Act act = new Act(MARK + "督学", LocalDate.of(2026, 8, 20), MARK + "备注");
            actions.assign(ALARM, act, new ItemAssignment(null, MARK + "督学", null, LocalDate.of(2026, 8, 1), null));
            actions.addEvidence(ALARM, act, new Attachment(MARK + ".jpg", "ab".repeat(32), 7));
            actions.recheck(ALARM, act, RecheckResult.NOT_DONE, Precision.CONFIRMED);
            actions.report(EXITS, act, ItemAction.BEGIN);
            JournalCheck whole = JournalCheck.of(database);
            assertThat(whole.fault()).isNull();
            last = whole.last();
        }
    }

    private Run export(String file, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "ledger",
                                "export",
                                "-o",
                                folder.resolve(file).toString(),
                                "--db",
                                db.toString(),
                                "--on",
                                "2026-09-10"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The rows of a sheet as people see them. */
    private List<List<String>> sheet(String file, int index) throws IOException {
        DataFormatter shown = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(shown.formatCellValue(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void theLedgerOnPaperHasItsColumnsAndTheLastHash() throws IOException {
        Run run = export("台账.xlsx");
        assertThat(run.out()).isEqualTo("已写入 " + folder.resolve("台账.xlsx") + "：20 项。\n");
        List<List<String>> rows = sheet("台账.xlsx", 0);
        assertThat(rows.get(0).get(0)).isEqualTo("己镇教育督导问题整改台账");
        assertThat(rows.get(1).get(0)).startsWith("导出之日：2026-09-10　事项：20项，其中逾期18项　台账日志末行校验值：" + last);
        assertThat(rows.get(2))
                .containsExactly(
                        "序号",
                        "来源（督导名称、案号）",
                        "学校（幼儿园）",
                        "问题",
                        "指标或条款",
                        "严重程度",
                        "责任单位",
                        "责任人",
                        "整改措施",
                        "签收日期",
                        "首次期限",
                        "完成时限",
                        "逾期天数",
                        "进展",
                        "台账状态",
                        "完成情况",
                        "佐证材料",
                        "复查结论",
                        "复查日期",
                        "销号日期",
                        "跟踪方式",
                        "备注",
                        "版本",
                        "事项编号");
        List<String> alarm = rows.stream()
                .filter(row -> row.get(row.size() - 1).equals(ALARM))
                .findFirst()
                .orElseThrow();
        assertThat(alarm).element(1).isEqualTo("己镇\n2025-2026学年数据核查\n首次发现\n2026-07-31");
        assertThat(alarm.get(2)).isEqualTo("己镇九年一贯制学校");
        assertThat(alarm.subList(7, 8)).containsExactly(MARK + "校长");
        assertThat(alarm.subList(9, 23))
                .containsExactly(
                        "2026-08-01",
                        "2026-08-07",
                        "2026-08-07",
                        "34",
                        "已报整改",
                        "复查未通过\n仍不达标",
                        "=cmd|'/c calc'!A1" + MARK,
                        MARK + "拍的照片\n" + MARK + ".jpg abababababab",
                        "未整改",
                        "2026-08-20",
                        "",
                        "限期整改",
                        MARK + "督办",
                        "7");
        assertThat(sheet("台账.xlsx", 1).get(0).get(0)).isEqualTo("己镇教育督导问题整改台账（已销号）");
    }

    @Test
    void theTableForSpreadsheetsHasNoFormula() throws IOException {
        export("台账.csv");
        String csv = text("台账.csv");
        assertThat(csv).startsWith("\uFEFF序号,");
        assertThat(csv).contains(",'=cmd|'/c calc'!A1" + MARK + ",").contains(",fp:" + ALARM + ",");
        assertThat(csv.lines().filter(line -> line.contains("fp:")).count()).isEqualTo(20);
    }

    @Test
    void jsonHoldsAllOfAnItem() throws IOException {
        export("台账.json", "--standard", "fire.dorm-alarm");
        JsonNode root = Json.mapper().readTree(text("台账.json"));
        assertThat(root.path("format").asText()).isEqualTo("dudao-ledger-export/1");
        assertThat(root.path("last").asText()).isEqualTo(last);
        assertThat(root.path("items")).hasSize(1);
        JsonNode item = root.path("items").get(0);
        assertThat(item.path("person").asText()).isEqualTo(MARK + "校长");
        assertThat(item.path("inspector").asText()).isEqualTo(MARK + "督学");
        assertThat(item.path("recheck").toString())
                .isEqualTo("{\"result\":\"not-done\",\"by\":\"莫愁督学\",\"on\":\"2026-08-20\",\"precision\":\"confirmed\","
                        + "\"note\":\"莫愁备注\"}");
        assertThat(item.path("filled").toString())
                .isEqualTo("{\"person\":\"莫愁校长\",\"progress\":\"REPORTED\",\"done\":\"=cmd|'/c calc'!A1莫愁\","
                        + "\"evidence\":\"莫愁拍的照片\",\"remarks\":\"莫愁督办\"}");
        assertThat(item.path("files").toString())
                .isEqualTo("[{\"name\":\"莫愁.jpg\",\"sha256\":\"" + "ab".repeat(32) + "\",\"bytes\":7}]");
        assertThat(item.path("overdue").asInt()).isEqualTo(34);
        JsonNode receipt = root.path("receipts").get(0);
        assertThat(receipt.path("file").asText()).isEqualTo(MARK + ".xlsx");
        assertThat(receipt.path("party").asText()).isEqualTo("school:3129000081");
        assertThat(receipt.path("receivedOn").asText()).isEqualTo("2026-08-05");
        assertThat(receipt.path("taken").asInt()).isEqualTo(1);
    }

    /** Members that the metaschemas of OSCAL 1.1.2 require, and references that must lead somewhere. */
    @Test
    void thePlanHasWhatTheMetaschemaRequires() throws IOException {
        export("plan.json", "--format", "oscal-poam");
        JsonNode plan = Json.mapper().readTree(text("plan.json")).path("plan-of-action-and-milestones");
        requires(plan, "uuid", "metadata", "system-id", "poam-items");
        JsonNode metadata = plan.path("metadata");
        requires(metadata, "title", "last-modified", "version", "oscal-version");
        assertThat(metadata.path("oscal-version").asText()).isEqualTo("1.1.2");
        assertThat(metadata.path("last-modified").asText()).isEqualTo("2026-09-10T00:00:00+08:00");
        Set<String> parties = new HashSet<>();
        metadata.path("parties").forEach(party -> {
            requires(party, "uuid", "type", "name");
            parties.add(party.path("uuid").asText());
        });
        Set<String> observations = new HashSet<>();
        plan.path("observations").forEach(one -> {
            requires(one, "uuid", "description", "methods", "collected");
            one.path("subjects").forEach(subject -> {
                requires(subject, "subject-uuid", "type");
                assertThat(parties).contains(subject.path("subject-uuid").asText());
            });
            observations.add(one.path("uuid").asText());
        });
        Set<String> risks = new HashSet<>();
        plan.path("risks").forEach(one -> {
            requires(one, "uuid", "title", "description", "statement", "status", "deadline");
            assertThat(List.of("open", "investigating", "remediating", "deviation-approved"))
                    .contains(one.path("status").asText());
            assertThat(one.path("risk-log").path("entries")).isNotEmpty();
            one.path("risk-log").path("entries").forEach(entry -> {
                requires(entry, "uuid", "start", "status-change");
                assertThat(parties)
                        .contains(entry.path("logged-by")
                                .get(0)
                                .path("party-uuid")
                                .asText());
            });
            risks.add(one.path("uuid").asText());
        });
        assertThat(plan.path("poam-items")).hasSize(20);
        plan.path("poam-items").forEach(one -> {
            requires(one, "uuid", "title", "description");
            assertThat(observations)
                    .contains(one.path("related-observations")
                            .get(0)
                            .path("observation-uuid")
                            .asText());
            assertThat(risks)
                    .contains(one.path("related-risks").get(0).path("risk-uuid").asText());
        });
        assertThat(observations).hasSize(20);
        assertThat(risks).hasSize(20);
        plan.findValues("uuid").forEach(uuid -> assertThat(uuid.asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        plan.findValues("props")
                .forEach(props -> props.forEach(one -> {
                    requires(one, "name", "value");
                    assertThat(one.path("name").asText()).matches("[a-z][a-z-]*");
                    assertThat(one.path("value").asText()).isNotBlank();
                }));
    }

    private static void requires(JsonNode node, String... members) {
        for (String member : members) {
            assertThat(node.has(member)).as(member + " in " + node).isTrue();
        }
    }

    @Test
    void aRiskHasTheStateOfItsItem() throws IOException {
        export("plan.json", "--format", "oscal-poam", "--standard", "fire.exits-open");
        JsonNode risk = Json.mapper()
                .readTree(text("plan.json"))
                .path("plan-of-action-and-milestones")
                .path("risks")
                .get(0);
        assertThat(risk.path("status").asText()).isEqualTo("remediating");
        assertThat(risk.path("deadline").asText()).isEqualTo("2026-08-03T00:00:00+08:00");
        assertThat(risk.path("risk-log").path("entries").findValuesAsText("status-change"))
                .containsExactly("open", "remediating");
    }

    @Test
    void withoutOpenItemsThereIsNoPlan() {
        Run run = export("plan.json", "--format", "oscal-poam", "--state", "PASSED");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("没有未销号的事项，OSCAL 整改计划不能为空，未写文件。\n");
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, xlsx, zh-CN",
        "a.csv, csv, zh-CN",
        "a.json, json, zh-CN",
        "a.json, oscal-poam, zh-CN",
        "a.xlsx, xlsx, zh-TW",
        "a.xlsx, xlsx, en"
    })
    void redactedExportsHaveNoNameAndNoRemark(String file, String format, String language) throws IOException {
        export("full-" + file, "--format", format, "--lang", language);
        assertThat(unpacked("full-" + file).contains(MARK)).isTrue();
        export(file, "--format", format, "--lang", language, "--redact");
        assertThat(unpacked(file).contains(ALARM)).isTrue();
        assertThat(unpacked(file).contains(MARK)).isFalse();
    }

    /** The bytes of a file as text, and those of all its parts if it is a zip. */
    private String unpacked(String file) throws IOException {
        StringBuilder all =
                new StringBuilder(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve(file)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);") // as a workbook writes Chinese
                .matcher(all)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    @ParameterizedTest
    @CsvSource({"xlsx", "csv", "json", "oscal-poam"})
    void theSameLedgerOnTheSameDayIsTheSameFile(String format) throws IOException {
        export("one", "--format", format);
        export("two", "--format", format);
        assertThat(Files.readAllBytes(folder.resolve("one"))).isEqualTo(Files.readAllBytes(folder.resolve("two")));
    }

    @Test
    void otherLanguagesKeepNamesInTheirOwnCharacters() throws IOException {
        export("en.xlsx", "--lang", "en");
        export("tw.xlsx", "--lang", "zh-TW");
        assertThat(sheet("en.xlsx", 0).get(0).get(0)).isEqualTo("Rectification ledger of 己镇");
        assertThat(sheet("tw.xlsx", 0).get(0).get(0)).isEqualTo("己镇教育督導問題整改臺帳");
        assertThat(sheet("tw.xlsx", 0).get(3).get(2)).contains("己镇");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("台账.csv"), "mine");
        Run run = export("台账.csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(text("台账.csv")).isEqualTo("mine");
    }
}
