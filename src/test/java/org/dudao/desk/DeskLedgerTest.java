package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dudao.Dudao;
import org.dudao.ledger.DataState;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person keeps at the desk, and follows until it is closed. */
class DeskLedgerTest {
    private static final Path BROKEN = Path.of("fixtures/breaks-all-four/submission.json");
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3, 4};

    private static Dudao program;

    @TempDir
    private Path folder;

    private Path file;
    private Desk desk;
    private DeskVisitor clerk;

    @BeforeAll
    static void load() {
        program = Dudao.load();
    }

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("own/ledger.db");
        desk = Desk.start(program, TestDesk.keeping(file));
        clerk = new DeskVisitor(desk.url());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private void keep(Path submission, String day, String by) throws IOException, InterruptedException {
        String check = clerk.check(Map.of("submission", submission), Map.of("day", day));
        assertThat(clerk.post(check + "/keep", Map.of("by", by)).statusCode()).isEqualTo(303);
        assertThat(clerk.text(check)).contains("已存入台账：");
    }

    /** The same township without its building of grade D. */
    private Path mended() throws IOException {
        String text = Files.readString(BROKEN);
        String better = text.replaceAll("\"safetyGrade\"\\s*:\\s*\"D\"", "\"safetyGrade\": \"B\"");
        assertThat(better).isNotEqualTo(text);
        return Files.writeString(folder.resolve("mended.json"), better);
    }

    private List<LedgerItem> items() {
        try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
            return new LedgerQueries(database).items(ItemFilter.ALL, Integer.MAX_VALUE);
        }
    }

    private LedgerItem dangerous() {
        return items().stream()
                .filter(one -> String.valueOf(one.about().standard()).equals("building.no-d-grade"))
                .findFirst()
                .orElseThrow();
    }

    private String act(LedgerItem item, String act, Map<String, String> fields)
            throws IOException, InterruptedException {
        clerk.get("ledger/items/" + item.id());
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("version", String.valueOf(dangerous().version()));
        HttpResponse<byte[]> answer = clerk.post("ledger/items/" + item.id() + "/" + act, all);
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsKeptUnlessItIsAskedFor() throws IOException, InterruptedException {
        clerk.check(Map.of("submission", BROKEN));
        assertThat(clerk.text("ledger")).contains("台账还是空的");
        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatIsKeptIsInTheLedgerWithAllThatItWasMadeFrom() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        List<LedgerItem> items = items();
        assertThat(items).isNotEmpty().allMatch(one -> one.state() == ItemState.NOT_STARTED);
        String page = clerk.text("ledger");
        assertThat(page).contains("共 " + items.size() + " 项");
        assertThat(clerk.text("ledger/items/" + dangerous().id())).contains("王敏", "立项");
        try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
            assertThat(JournalCheck.of(database).fault()).isNull();
        }
        try (Stream<Path> all = Files.walk(file.resolveSibling("ledger.db.archive"))) {
            assertThat(all.filter(Files::isRegularFile).map(Path::toString))
                    .anyMatch(one -> one.endsWith(".json.gz"))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aCheckAsOfADayToComeIsNotKept() throws IOException, InterruptedException {
        String check = clerk.check(Map.of("submission", BROKEN), Map.of("day", "2026-12-31"));
        HttpResponse<byte[]> answer = clerk.post(check + "/keep", Map.of("by", "王敏"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("2026-12-31 还没有到");
    }

    @Test
    void whoKeepsMustBeNamed() throws IOException, InterruptedException {
        String check = clerk.check(Map.of("submission", BROKEN));
        HttpResponse<byte[]> answer = clerk.post(check + "/keep", Map.of("by", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(file).doesNotExist();
    }

    @Test
    void anItemIsClosedOnlyByNewDataAndByAnotherPerson() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        LedgerItem item = dangerous();
        assertThat(act(item, "report", Map.of("by", "李强", "why", "已拆除重建", "on", "2026-07-10")))
                .startsWith("303");
        assertThat(act(item, "close", Map.of("by", "张华"))).startsWith("409").contains("只有新报送的数据");
        assertThat(dangerous().state()).isEqualTo(ItemState.REPORTED);

        keep(mended(), "2026-07-20", "王敏");
        assertThat(clerk.text("ledger?show=proved")).contains(item.id().substring(0, 8));
        assertThat(act(item, "close", Map.of("by", "李强"))).startsWith("409").contains("不能为自己销号");
        assertThat(act(item, "close", Map.of("by", "张华"))).startsWith("303");
        assertThat(dangerous().state()).isEqualTo(ItemState.PASSED);
        assertThat(clerk.text("ledger/items/" + item.id())).contains("销号", "张华", "已拆除重建");
    }

    @Test
    void aLaterCheckIsComparedWithTheLedgerAndCanBeMadeAgain() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        String again = clerk.check(Map.of("submission", BROKEN), Map.of("day", "2026-07-20"));
        assertThat(clerk.text(again)).contains("history.json");
        byte[] history = clerk.get(again + "/files/history.json").body();
        String assessment =
                new String(clerk.get(again + "/files/assessment.json").body(), StandardCharsets.UTF_8);
        assertThat(assessment).contains("\"kind\" : \"history\"", "\"followUp\"");
        assertThat(new String(history, StandardCharsets.UTF_8)).contains("dudao-history/1");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        LedgerItem item = dangerous();
        assertThat(act(item, "begin", Map.of("by", "李强"))).startsWith("303");
        assertThat(act(item, "report", Map.of("by", "赵军", "version", String.valueOf(item.version()))))
                .startsWith("409");
        assertThat(dangerous().state()).isEqualTo(ItemState.UNDER_WAY);
    }

    @Test
    void evidenceIsKeptAsItWasAndOnlyIfItIsAPhotographOrDocument() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        LedgerItem item = dangerous();
        Path photo = Files.write(folder.resolve("现场.jpg"), PHOTO);
        Path page = Files.writeString(folder.resolve("x.jpg"), "<html><script>alert(1)</script>");
        String path = "ledger/items/" + item.id();
        clerk.get(path);
        Map<String, String> fields = Map.of("by", "李强", "version", String.valueOf(item.version()));
        assertThat(clerk.send(path + "/evidence", fields, Map.of("file", page)).statusCode())
                .isEqualTo(422);
        assertThat(clerk.send(path + "/evidence", fields, Map.of("file", photo)).statusCode())
                .isEqualTo(303);
        HttpResponse<byte[]> stored = clerk.get(path + "/files/1");
        assertThat(stored.body()).isEqualTo(PHOTO);
        assertThat(stored.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(clerk.get(path + "/files/2").statusCode()).isEqualTo(404);
    }

    @Test
    void manyItemsAreAssignedAtOnceAndFoundByTheirInspector() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        clerk.get("ledger");
        List<LedgerItem> items = items();
        HttpResponse<byte[]> answer =
                clerk.post("ledger/assign", Map.of("item", items.get(0).id(), "inspector", "陈静", "by", "王敏"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(clerk.text("ledger?inspector=%E9%99%88%E9%9D%99")).contains("共 1 项");
        assertThat(clerk.text("ledger?q=%E9%99%88%E9%9D%99")).contains("没有符合条件的事项");
        assertThat(clerk.text("ledger/board")).contains("未启动", "整改中");
        assertThat(clerk.post("ledger/assign", Map.of("inspector", "陈静", "by", "王敏"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aQueryIsExplainedOnItsPageAndTheNextDataAreJudgedWithIt() throws IOException, InterruptedException {
        Path spacious = Path.of("fixtures/town-484/submission.json");
        keep(spacious, "2026-07-20", "王敏");
        LedgerItem query = items().stream()
                .filter(one -> one.kind() == ItemKind.QUERY)
                .findFirst()
                .orElseThrow();
        String path = "ledger/items/" + query.id();
        Matcher figure = Pattern.compile("name=\"value\" value=\"([^\"]+)\"").matcher(clerk.text(path));
        assertThat(figure.find()).isTrue();
        Map<String, String> form = new TreeMap<>(
                Map.of("by", "李强", "version", String.valueOf(query.version()), "why", "因撤并，数据属实", "position", "中心校校长"));
        assertThat(clerk.post(path + "/explain", form).statusCode())
                .as("no figure")
                .isEqualTo(422);
        form.put("value", figure.group(1));
        assertThat(clerk.post(path + "/explain", form).statusCode()).isEqualTo(303);
        keep(spacious, "2026-07-31", "王敏");
        LedgerItem after = items().stream()
                .filter(one -> one.id().equals(query.id()))
                .findFirst()
                .orElseThrow();
        assertThat(after.seen().state()).isEqualTo(DataState.EXPLAINED);
        assertThat(clerk.post(path + "/explain", form).statusCode()).isIn(303, 409);
    }

    @Test
    void theFiguresLeadToTheItemsThatTheyCount() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        String page = clerk.text("ledger/figures");
        assertThat(page).contains("<a href=\"/ledger?show=all\">" + items().size() + "</a>", "丙镇");
        Matcher cell = Pattern.compile("href=\"/(ledger\\?place=990101003&amp;area=[a-z]+)\">(\\d+)</a>")
                .matcher(page);
        int cells = 0;
        while (cell.find()) {
            cells++;
            assertThat(clerk.text(cell.group(1).replace("&amp;", "&"))).contains("共 " + cell.group(2) + " 项");
        }
        assertThat(cells).isGreaterThan(2);
        assertThat(clerk.text("ledger?area=building")).contains("name=\"area\" value=\"building\"", "清除条件");
    }

    @Test
    void theLedgerIsTakenAwayAsAWorkbook() throws IOException, InterruptedException {
        keep(BROKEN, "2026-06-30", "王敏");
        byte[] bytes = clerk.get("ledger/ledger.xlsx?show=all").body();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheet("整改台账").getLastRowNum()).isGreaterThan(items().size());
        }
    }
}
