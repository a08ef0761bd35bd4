package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.ledger.Act;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemAssignment;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are issued, filled in, sent back, and taken into the ledger. */
class LedgerMergeCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-01T01:00:00Z"), ZoneOffset.UTC);
    private static final String SCHOOL = "packs/3129000081-己镇九年一贯制学校.xlsx";

    /** An alarm is missing in a dormitory of the school. */
    private static final String ALARM = "1d413dfd3118505f";

    /** The exits of a building are locked. */
    private static final String EXITS = "913d4fc7ce79d2ab";

    @TempDir
    private static Path checks;

    private static Path first;
    private static Path later;

    @TempDir
    private Path folder;

    private Path db;

    @BeforeAll
    static void twoChecks() {
        first = check("2026-07-31", checks.resolve("first"));
        later = check("2026-08-20", checks.resolve("later"));
    }

    /** The data were sent again: the same figures, in another file. */
    private static Path check(String asOf, Path to) {
        Path sent = checks.resolve(asOf + ".json");
        try {
            Files.writeString(
                    sent,
                    Files.readString(Path.of("fixtures/nine-year/submission.json"))
                            + (asOf.equals("2026-07-31") ? "" : "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Run run = Run.of(
                "check", "--as-of", asOf, sent.toString(), "-o", to.toString(), "--format", "json,xlsx", "--packs");
        assertThat(run.err()).isEmpty();
        return to.resolve("990101009-2025-2026");
    }

    @BeforeEach
    void aLedgerWithTheFirstCheck() {
        db = folder.resolve("ledger.db");
        imported(first);
    }

    private void imported(Path check) {
        Run run = Run.of("ledger", "import", check.toString(), "--db", db.toString(), "--by", "办事员");
        assertThat(run.err()).isEmpty();
    }

    private FilledWorkbook pack(String name) {
        return pack(name, first);
    }

    private FilledWorkbook pack(String name, Path check) {
        return FilledWorkbook.copy(
                check.resolve(SCHOOL), folder.resolve("returned").resolve(name));
    }

    private FilledWorkbook bureauLedger(String name) {
        return FilledWorkbook.copy(
                first.resolve("rectification.xlsx"), folder.resolve("returned").resolve(name));
    }

    private Run merge(FilledWorkbook pack, String received, String... more) {
        return merge(List.of(pack), received, more);
    }

    private Run merge(List<FilledWorkbook> packs, String received, String... more) {
        return Run.of(Stream.of(
                        Stream.of("ledger", "merge"),
                        packs.stream().map(pack -> pack.file().toString()),
                        Stream.of("--db", db.toString(), "--by", "收件人", "--received", received),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new));
    }

    /** What the ledger has of an item: state, data, responsible person, what was reported and by whom. */
    private String item(String id) {
        try (LedgerDatabase database = open()) {
            LedgerQueries queries = new LedgerQueries(database);
            LedgerItem item = queries.item(id);
            Map<String, String> texts = queries.texts(LedgerQueries.personal(List.of(item)));
            String claim = item.claim() == null
                    ? ""
                    : " 报告 " + item.claim().on() + " " + texts.get(item.claim().by()) + " "
                            + texts.get(String.valueOf(item.claim().note()));
            return item.state().zh() + " " + item.seen().state() + " " + texts.get(String.valueOf(item.person()))
                    + claim;
        }
    }

    private long rowsOfJournal() {
        try (LedgerDatabase database = open()) {
            JournalCheck check = JournalCheck.of(database);
            assertThat(check.fault()).isNull();
            return check.rows();
        }
    }

    private LedgerDatabase open() {
        return LedgerDatabase.open(db.toString(), CLOCK);
    }

    @Test
    void aFilledInPackIsTaken() {
        FilledWorkbook pack = pack("学校.xlsx")
                .fill(ALARM, "person", "王校长")
                .fill(ALARM, "progress", "已报整改")
                .fill(ALARM, "done", "已装 6 个报警器")
                .fill(ALARM, "evidence", "照片 3 张")
                .fill(EXITS, "progress", "整改中");
        Run run = merge(pack, "2026-08-05");
        assertThat(run.out()).isEqualTo("""
                        学校.xlsx：学校（幼儿园） 3129000081，990101009 2025-2026学年 2026-07-31 的核查
                            下达，2026-08-05 收到
                          办理 2 行　未变 8 行　未采用 0 行
                        """);
        assertThat(run.code()).isZero();
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND 王校长 报告 2026-08-05 王校长 已装 6 个报警器");
        assertThat(item(EXITS)).isEqualTo("整改中 FOUND null");
    }

    @Test
    void whereNoPersonIsNamedThePartyReports() {
        merge(pack("学校.xlsx").fill(ALARM, "progress", "已报整改"), "2026-08-05");
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND null 报告 2026-08-05 己镇九年一贯制学校 null");
    }

    @Test
    void theSameFileTwiceChangesNothingAndIsSaid() {
        FilledWorkbook pack = pack("学校.xlsx").fill(ALARM, "progress", "已报整改");
        merge(pack, "2026-08-05");
        long rows = rowsOfJournal();
        Run again = merge(pack, "2026-08-09");
        assertThat(again.out()).isEqualTo("""
                        学校.xlsx：学校（幼儿园） 3129000081，990101009 2025-2026学年 2026-07-31 的核查
                            下达，2026-08-05 收到
                          办理 0 行　未变 10 行　未采用 0 行
                          这个文件已于 2026-08-05 收到过，这次没有改动台账。
                        """);
        assertThat(again.code()).isZero();
        assertThat(rowsOfJournal()).isEqualTo(rows);
    }

    @Test
    void aLaterFileOfTheSamePartyReplacesWhatItSaidBefore() {
        merge(pack("一.xlsx").fill(ALARM, "progress", "已报整改").fill(ALARM, "done", "已装"), "2026-08-05");
        Run run = merge(pack("二.xlsx").fill(ALARM, "progress", "整改中").fill(ALARM, "done", "装了一半"), "2026-08-06");
        assertThat(run.code()).isZero();
        assertThat(item(ALARM)).isEqualTo("整改中 FOUND null");
    }

    @Test
    void anOlderPackAfterANewerOneConflictsCellByCell() {
        imported(later);
        merge(
                pack("新.xlsx", later)
                        .fill(ALARM, "person", "李主任")
                        .fill(ALARM, "progress", "整改中")
                        .fill(ALARM, "remarks", "等经费"),
                "2026-08-25");
        FilledWorkbook older = pack("旧.xlsx")
                .fill(ALARM, "person", "王校长")
                .fill(ALARM, "progress", "已报整改")
                .fill(ALARM, "done", "已装")
                .fill(EXITS, "done", "已疏通");
        Run run = merge(older, "2026-08-26");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                        旧.xlsx：学校（幼儿园） 3129000081，990101009 2025-2026学年 2026-07-31 的核查下
                            达，2026-08-26 收到
                          办理 2 行　未变 8 行　未采用 0 行

                        冲突（2处）
                          1d413dfd3118505f 责任人：与台账不同，又不能认定是同一单位更新的填报，台账未改
                            %s：王校长
                            台账（2026-08-25 收到，2026-08-20 的核查下达）：李主任
                            办法：与责任单位核实后，加 --prefer pack（以文件为准）或 --prefer ledger（以
                              台账为准）再并。
                          1d413dfd3118505f 进展：与台账不同，又不能认定是同一单位更新的填报，台账未改
                            %s：已报整改
                            台账（2026-08-25 收到，2026-08-20 的核查下达）：整改中
                            办法：与责任单位核实后，加 --prefer pack（以文件为准）或 --prefer ledger（以
                              台账为准）再并。
                        """.formatted(older.place(ALARM, "person"), older.place(ALARM, "progress")));
        assertThat(item(ALARM)).isEqualTo("整改中 FOUND 李主任");
    }

    @Test
    void whichOfTwoHoldsCanBeSaid() {
        imported(later);
        merge(pack("新.xlsx", later).fill(ALARM, "person", "李主任").fill(ALARM, "progress", "整改中"), "2026-08-25");
        FilledWorkbook older = pack("旧.xlsx").fill(ALARM, "person", "王校长").fill(ALARM, "progress", "已报整改");
        merge(older, "2026-08-26");
        assertThat(merge(older, "2026-08-27", "--prefer", "ledger").code()).isZero();
        assertThat(item(ALARM)).isEqualTo("整改中 FOUND 李主任");
        assertThat(merge(older, "2026-08-27", "--prefer", "pack").code()).isZero();
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND 王校长 报告 2026-08-26 王校长 null");
    }

    @Test
    void twoFilesOfOneDayConflict() {
        merge(pack("甲.xlsx").fill(ALARM, "done", "已装"), "2026-08-05");
        assertThat(merge(pack("乙.xlsx").fill(ALARM, "done", "未装"), "2026-08-05").out())
                .contains("台账（2026-08-05 收到，2026-07-31 的核查下达）：已装");
    }

    @Test
    void whatTheBureauEnteredIsNotOverwritten() {
        try (LedgerDatabase database = open()) {
            Act act = new Act("局长", LocalDate.of(2026, 8, 2), null);
            new ItemActions(database).assign(ALARM, act, new ItemAssignment("赵副校长", null, null, null, null));
        }
        Run run = merge(pack("学校.xlsx").fill(ALARM, "person", "王校长"), "2026-08-05");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("台账：赵副校长");
        assertThat(item(ALARM)).isEqualTo("未启动 FOUND 赵副校长");
    }

    @Test
    void aPartyCannotReCheckNorClose() {
        FilledWorkbook pack = pack("学校.xlsx")
                .fill(ALARM, "progress", "复查通过")
                .fill(ALARM, "done", "已装")
                .fill(EXITS, "progress", "已报整改")
                .fill(EXITS, "closedOn", LocalDate.of(2026, 8, 4));
        Run run = merge(pack, "2026-08-05");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("  办理 0 行　未变 8 行　未采用 2 行\n")
                .contains("责任单位不能复查、销号、豁免或移交，整行未采用")
                .contains(pack.place(ALARM, "progress") + "：复查通过")
                .contains(pack.place(EXITS, "closedOn") + "：2026-08-04");
        assertThat(item(ALARM)).isEqualTo("未启动 FOUND null");
        assertThat(item(EXITS)).isEqualTo("未启动 FOUND null");
    }

    @Test
    void aClaimThatComesAfterTheDataShowedTheOppositeIsKeptBesideThem() {
        imported(later);
        merge(pack("学校.xlsx").fill(ALARM, "progress", "已报整改"), "2026-08-25");
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND null 报告 2026-08-25 己镇九年一贯制学校 null");
    }

    @Test
    void aRepeatedClaimDoesNotUndoAFailedReCheck() {
        merge(pack("一.xlsx").fill(ALARM, "progress", "已报整改"), "2026-08-05");
        merge(
                bureauLedger("台账.xlsx").fill(ALARM, "recheck", "未整改").fill(ALARM, "recheckedOn", "2026年8月7日"),
                "2026-08-08");
        assertThat(item(ALARM)).startsWith("复查未通过");
        merge(pack("二.xlsx").fill(ALARM, "progress", "已报整改").fill(EXITS, "done", "已疏通"), "2026-08-09");
        assertThat(item(ALARM)).startsWith("复查未通过");
        merge(pack("三.xlsx").fill(ALARM, "progress", "已报整改").fill(ALARM, "done", "已重装"), "2026-08-10");
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND null 报告 2026-08-10 己镇九年一贯制学校 已重装");
    }

    @Test
    void theBureausLedgerReChecksButATypedDayClosesNothing() {
        FilledWorkbook ledger = bureauLedger("台账.xlsx")
                .fill(ALARM, "recheck", "已整改")
                .fill(ALARM, "recheckedOn", LocalDate.of(2026, 8, 7))
                .fill(ALARM, "closedOn", LocalDate.of(2026, 8, 7))
                .fill(EXITS, "recheck", "部分整改");
        Run run = merge(ledger, "2026-08-08");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("办理 1 行　未变 17 行　未采用 1 行")
                .contains("不能销号：仍不达标（2026-07-31")
                .contains(ledger.place(ALARM, "closedOn") + "：2026-08-07")
                .contains("复查结论和复查日期只填了一项，未采用")
                .contains(ledger.place(EXITS, "recheck") + "：部分整改");
        assertThat(item(ALARM)).isEqualTo("未启动 FOUND null");
        try (LedgerDatabase database = open()) {
            assertThat(new LedgerQueries(database).item(ALARM).recheck().on()).isEqualTo("2026-08-07");
        }
    }

    @Test
    void aReCheckAfterTheFileCameIsRefused() {
        FilledWorkbook ledger = bureauLedger("台账.xlsx")
                .fill(ALARM, "recheck", "未整改")
                .fill(ALARM, "recheckedOn", LocalDate.of(2026, 8, 9));
        assertThat(merge(ledger, "2026-08-08").out())
                .contains("办理 0 行　未变 18 行　未采用 1 行")
                .contains("日期晚于收到之日，未采用");
        assertThat(item(ALARM)).isEqualTo("未启动 FOUND null");
    }

    @Test
    void aClaimIsMadeAnewInAFileOfALaterCheck() {
        merge(pack("一.xlsx").fill(ALARM, "progress", "已报整改"), "2026-08-05");
        imported(later);
        assertThat(item(ALARM)).startsWith("复查未通过");
        merge(pack("二.xlsx", later).fill(ALARM, "progress", "已报整改"), "2026-08-25");
        assertThat(item(ALARM)).isEqualTo("已报整改 FOUND null 报告 2026-08-25 己镇九年一贯制学校 null");
    }

    @Test
    void anItemClosedMeanwhileIsNamedAndNotChanged() throws IOException {
        FilledWorkbook pack = pack("学校.xlsx").fill(ALARM, "progress", "已报整改").fill(EXITS, "done", "已疏通");
        closed(ALARM);
        Run run = merge(pack, "2026-09-02");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("办理 1 行　未变 9 行　未采用 0 行")
                .contains("已销号的事项（1处）\n  1d413dfd3118505f：已于 2026-09-01 销号，未改动");
        assertThat(item(ALARM)).isEqualTo("复查通过（销号） COMPLIANT null");
    }

    /** New data comply, and somebody signs. */
    private void closed(String id) throws IOException {
        String good = Files.readString(Path.of("fixtures/nine-year/submission.json"));
        Path submission = folder.resolve("good.json");
        Files.writeString(submission, good.replace("\"fireAlarm\": false", "\"fireAlarm\": true"));
        Path out = folder.resolve("good");
        Run run = Run.of(
                "check", "--as-of", "2026-08-31", submission.toString(), "-o", out.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        imported(out);
        try (LedgerDatabase database = open()) {
            new ItemActions(database).close(id, new Act("局长", LocalDate.of(2026, 9, 1), null));
        }
    }

    @Test
    void aTownshipThatTheLedgerDoesNotKnowIsNamed() {
        db = folder.resolve("other.db");
        Run other = Run.of(
                "check",
                "--as-of",
                "2026-07-31",
                "fixtures/small-school/submission.json",
                "-o",
                folder.resolve("other").toString(),
                "--format",
                "json");
        assertThat(other.err()).isEmpty();
        imported(folder.resolve("other"));
        Run run = merge(pack("学校.xlsx").fill(ALARM, "progress", "已报整改"), "2026-08-05");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("台账中没有这一乡镇（990101009），没有采用");
    }

    @Test
    void whatIsNoPackIsNamedAndTheRestIsTaken() throws IOException {
        Path other = folder.resolve("returned/笔记.xlsx");
        FilledWorkbook pack = pack("学校.xlsx").fill(ALARM, "progress", "已报整改");
        Files.writeString(other, "no workbook");
        Run run = merge(List.of(new FilledWorkbook(other), pack), "2026-08-05");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("不能读取 " + other);
        assertThat(item(ALARM)).startsWith("已报整改");
    }
}
