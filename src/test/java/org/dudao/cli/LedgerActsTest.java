package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.Sha256;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which people act on items of the ledger. */
class LedgerActsTest {
    private static final String ITEM = "onsite-2026-0001";

    @TempDir
    private Path folder;

    private final StringBuilder shown = new StringBuilder();

    @BeforeEach
    void aProblemSeenOnSite() {
        Run run = add("--text", "围墙倾斜", "--due", "2099-01-05");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("onsite-2026-0001 柳沟教学点：未启动，期限 2099-01-05\n");
    }

    @AfterEach
    void allLinesFitATerminal() {
        assertThat(shown.toString().lines().filter(line -> TerminalWidth.width(line) > 80))
                .isEmpty();
    }

    private Run add(String... more) {
        return ledger(Stream.concat(
                        Stream.of("add --township 990101003 --township-name 丙镇 --school 2189000021 --school-name 柳沟教学点"
                                .split(" ")),
                        Stream.concat(Stream.of("--by", "王督学", "--on", "2026-08-03"), Stream.of(more)))
                .toArray(String[]::new));
    }

    private Run ledger(String... args) {
        Run run = Run.of(Stream.of(
                        Stream.of("ledger"),
                        Stream.of(args),
                        Stream.of("--db", folder.resolve("l.db").toString()))
                .flatMap(s -> s)
                .toArray(String[]::new));
        shown.append(run.out().replace(folder.toString(), ""));
        return run;
    }

    private Run on(String args) {
        return ledger((args + " --on 2026-08-10").split(" "));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String proof(String content) {
        return "佐证材料 " + Sha256.of(content).substring(0, 16);
    }

    @Test
    void anItemIsFollowedToItsClosure() throws IOException {
        assertThat(on("assign " + ITEM + " --person 张校长 --inspector 王督学 --way 上报 --signed 2026-08-05 --by 李主任"))
                .isEqualTo(new Run(0, "onsite-2026-0001 柳沟教学点：未启动，期限 2099-01-05\n", ""));
        assertThat(on("report " + ITEM + " --progress 整改中 --by 张校长").out())
                .isEqualTo("onsite-2026-0001 柳沟教学点：整改中，期限 2099-01-05\n");
        assertThat(on("report " + ITEM + " --progress done --by 张校长 --lang en").out())
                .isEqualTo("""
                onsite-2026-0001 柳沟教学点: reported as done, due 2099-01-05
                  Reported, not closed: to be re-checked on site.
                """);
        assertThat(on("report " + ITEM + " --progress withdraw --by 张校长").out())
                .isEqualTo("onsite-2026-0001 柳沟教学点：整改中，期限 2099-01-05\n");
        on("report " + ITEM + " --progress 已报整改 --by 张校长");
        assertThat(on("recheck " + ITEM + " --result 已整改 --precision 问题属实 --by 王督学 --evidence "
                                + file("a.jpg", "photo"))
                        .out())
                .isEqualTo("""
                        onsite-2026-0001 柳沟教学点：已报整改，期限 2099-01-05
                          现场复查已整改；附上佐证材料后，由另一人销号。
                        """);
        assertThat(on("close " + ITEM + " --by 张校长"))
                .isEqualTo(new Run(2, "", "未办理 onsite-2026-0001：报告整改的人不能为自己销号（张校长）。请由另一人签署。\n"));
        assertThat(on("close " + ITEM + " --by 李主任"))
                .isEqualTo(new Run(0, "onsite-2026-0001 柳沟教学点：复查通过（销号）\n  依据" + proof("photo") + "\n", ""));
        assertThat(on("reopen " + ITEM + " --due 2099-02-01 --by 李主任 --why 又倾斜").out())
                .isEqualTo("onsite-2026-0001 柳沟教学点：未启动，期限 2099-02-01\n");
        assertThat(on("extend " + ITEM + " --until 2099-03-01 --by 李主任 --why 等待采购 --lang en")
                        .out())
                .isEqualTo("onsite-2026-0001 柳沟教学点: not started, due 2099-03-01\n");
        assertThat(on("waive " + ITEM + " --until 2099-06-30 --waiver 县政函〔2026〕8号 --by 李主任 --why 批准")
                        .out())
                .isEqualTo("""
                        onsite-2026-0001 柳沟教学点：未启动，期限 2099-03-01
                          豁免 县政函〔2026〕8号 至 2099-06-30：不计逾期，不销号。
                        """);
        assertThat(ledger("verify").code()).isZero();
    }

    @Test
    void manyItemsAreActedOnAndWhatIsRefusedIsTold() {
        add("--text", "门锁坏", "--due", "2099-01-05");
        on("recheck onsite-2026-0002 --result standing --by 王督学");
        assertThat(on("report onsite-2026-0001 onsite-2026-0002 onsite-2026-0001 --progress begin --by 张校长"))
                .isEqualTo(new Run(
                        2,
                        "onsite-2026-0001 柳沟教学点：整改中，期限 2099-01-05\n已办理 1 项，未办理 1 项。\n",
                        "未办理 onsite-2026-0002：“长期坚持”的事项不能“开始整改”。可以：列为长期坚持、恢复整改、移交。\n"));
        assertThat(on("report onsite-2026-0001 nope --progress 已报整改 --by 张校长").err())
                .startsWith("台账中没有这一事项，或以此开头的不止一项：nope。");
        assertThat(ledger("show", ITEM).out()).as("nothing was done").contains("整改中");
    }

    @Test
    void allItemsOfASchoolOrOfAnInspectorWhoLeavesAreAssignedAtOnce() {
        add("--text", "门锁坏");
        add("--text", "无台账", "--settled", "当场补");
        assertThat(on("assign --school 2189000021 --person 张校长 --by 李主任")).isEqualTo(new Run(0, "已办理 3 项。\n", ""));
        assertThat(on("assign --from-inspector 王督学 --inspector 刘督学 --by 李主任 --lang en")
                        .out())
                .isEqualTo("Done: 3 items.\n");
        assertThat(on("assign --from-inspector 王督学 --inspector 刘督学 --by 李主任").out())
                .isEqualTo("已办理 0 项。\n");
        assertThat(on("assign --person 张校长 --by 李主任").err()).startsWith("没有写明办理哪些事项");
        assertThat(on("assign " + ITEM + " --school 2189000021 --person 张校长 --by 李主任")
                        .err())
                .startsWith("事项编号和条件只能用一种");
    }

    @Test
    void eachRowOfTheJournalIsShownWithItsDayItsResultAndItsReason() throws IOException {
        add("--text", "围墙倾斜", "--due", "2099-01-05");
        ledger("assign onsite-2026-0002 --person 张校长 --by 李主任 --on 2026-09-01".split(" "));
        ledger("extend onsite-2026-0002 --until 2099-03-01 --by 李主任 --on 2026-09-02 --why 等待采购".split(" "));
        ledger("report onsite-2026-0002 --progress 已报整改 --by 张校长 --on 2026-09-03 --why 已加固".split(" "));
        ledger("recheck onsite-2026-0002 --result 未整改 --by 王督学 --on 2026-09-04 --why 仍在倾斜".split(" "));
        String shown = ledger("show onsite-2026-0002".split(" ")).out();
        String journal = shown.substring(shown.indexOf("日志\n")).replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "@");
        assertThat(journal).isEqualTo("""
                日志
                  2      @  立项  王督学
                         办理之日 2026-08-03；状态：未启动
                  3      @  分派  李主任
                         办理之日 2026-09-01；责任人 张校长；状态：未启动
                  4      @  展期  李主任
                         办理之日 2026-09-02；至 2099-03-01；状态：未启动；等待采购
                  5      @  责任单位报告  张校长
                         办理之日 2026-09-03；报告整改；状态：已报整改；已加固
                  6      @  复查  王督学
                         办理之日 2026-09-04；未整改；状态：复查未通过；仍在倾斜
                """);
        assertThat(shown.lines()).allMatch(line -> TerminalWidth.width(line) <= 80);
    }

    @Test
    void anIdentityNumberIsNotWritten() throws IOException {
        assertThat(on("report " + ITEM + " --progress begin --by 张校长 --why 经办人11010519491231002X")
                        .err())
                .isEqualTo("未办理 onsite-2026-0001：姓名或备注中有身份证号码，没有写入。台账只记姓名，请删去号码。\n");
        assertThat(ledger("show", ITEM).out()).doesNotContain("11010519491231002X");
    }

    @Test
    void whatNoItemHasIsNamed() throws IOException {
        assertThat(ledger("list", "--township", "990101009", "--party", "无此单位").out())
                .isEqualTo("没有符合条件的事项。\n台账中没有：990101009、无此单位。请核对条件。\n");
        assertThat(ledger("list", "--area", "校车站").err())
                .startsWith("--area 的内容“校车站”有误")
                .contains("没有这个专题 / no such area: 校车站 (校车安全、");
    }

    @Test
    void whatIsSettledOnTheSpotIsClosedWithEvidenceAndAnotherSignature() throws IOException {
        String photo = file("a.jpg", "photo");
        assertThat(add("--text", "灭火器过期", "--settled", "已更换", "--closed-by", "李主任", "--evidence", photo)
                        .out())
                .isEqualTo("onsite-2026-0002 柳沟教学点：复查通过（销号）\n  依据" + proof("photo") + "\n");
        Run open = add("--text", "灭火器过期", "--settled", "已更换", "--closed-by", "李主任", "--due", "2099-01-05");
        assertThat(open.out()).isEqualTo("""
                onsite-2026-0003 柳沟教学点：已报整改，期限 2099-01-05
                  现场复查已整改；附上佐证材料后，由另一人销号。
                """);
        assertThat(add("--text", "灭火器过期", "--evidence", photo).err())
                .startsWith("--closed-by 和 --evidence 用于当场整改的问题：写明 --settled");
        assertThat(add("--text", "坏", "--settled", "修", "--closed-by", "王　督学", "--evidence", photo))
                .isEqualTo(new Run(2, "", """
                        报告整改的人不能为自己销号（王　督学）。请由另一人签署。
                        王　督学: who reported it as done cannot close it. Another person must sign.
                        """));
    }

    @Test
    void whoTheLedgerDoesNotKnowIsNamed() {
        String[] known = {"add", "--township", "990101003000", "--text", "违停", "--by", "王督学", "--due", "2099-01-05"};
        assertThat(ledger(known).out()).endsWith("丙镇：未启动，期限 2099-01-05\n");
        assertThat(ledger("add", "--township", "990101004", "--text", "违停", "--by", "王督学")
                        .err())
                .startsWith("台账中还没有乡镇 990101004：请用 --township-name 写明名称");
        assertThat(ledger("add", "--township", "990101003", "--school", "2189000099", "--text", "a", "--by", "王")
                        .err())
                .startsWith("台账中还没有学校 2189000099：请用 --school-name 写明名称");
        assertThat(ledger("add", "--township", "99", "--text", "违停", "--by", "王督学")
                        .err())
                .startsWith("--township 应为乡镇代码");
        assertThat(ledger("add", "--by", "王督学").err()).startsWith("须写明 --township 和 --text");
        assertThat(on("report " + ITEM + " --progress begin").err()).startsWith("缺少必填的内容：--by NAME");
        assertThat(ledger("close", ITEM, "--by", "李主任", "--on", "2062-01-01").err())
                .startsWith("--on 2062-01-01 还没有到，请写明实际办理之日");
    }

    @Test
    void aFilledInChecklistIsTakenOnce() throws IOException {
        Path list = folder.resolve("表.xlsx");
        Run.of(
                "check",
                "--as-of",
                "2026-07-31",
                "fixtures/breaks-all-four/submission.json",
                "-o",
                folder.resolve("out").toString(),
                "--format",
                "json");
        Path assessment = folder.resolve("out/990101003-2025-2026/assessment.json");
        Run.of("visit", assessment.toString(), "-o", list.toString(), "--least", "veto");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(list))) {
            XSSFSheet sheet = workbook.getSheet("柳沟教学点");
            int free = sheet.getLastRowNum() - 7;
            sheet.getRow(free).getCell(2).setCellValue("围墙倾斜约10度");
            sheet.getRow(free).getCell(6).setCellValue("刘督学");
            sheet.getRow(free).getCell(7).setCellValue("2026-08-03");
            sheet.getRow(4).getCell(4).setCellValue("属实");
            sheet.getRow(4).getCell(6).setCellValue("刘督学");
            sheet.getRow(4).getCell(7).setCellValue("2026-08-03");
            try (OutputStream to = Files.newOutputStream(list)) {
                workbook.write(to);
            }
        }
        Run first = ledger("add", "--from", list.toString(), "--by", "钱秘书");
        assertThat(first.err()).isEmpty();
        assertThat(first.out().lines().skip(1))
                .containsExactly("现场发现的问题 1 项：新立 1 项，已在台账中 0 项。", "表中另有 1 项核查结果，没有读入：用 dudao check --attestations 读入。");
        assertThat(first.out()).matches("(?s)onsite-[0-9a-f]{16} 柳沟教学点：未启动，期限 2026-08-18.*");
        assertThat(ledger("add", "--from", list.toString(), "--by", "钱秘书").out())
                .startsWith("现场发现的问题 1 项：新立 0 项，已在台账中 1 项。");
        assertThat(ledger("add", "--from", file("x.xlsx", "PK"), "--by", "钱秘书").code())
                .isEqualTo(3);
        assertThat(ledger("add", "--from", list.toString(), "--text", "a", "--by", "钱秘书")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void evidenceIsAttachedListedAndMissed() throws IOException {
        assertThat(ledger("evidence", "list", ITEM).out()).isEqualTo("没有佐证材料。用 dudao ledger evidence add 附上。\n");
        Run added = on("evidence add " + ITEM + " " + file("a.jpg", "photo") + " --by 王督学 --why 照片");
        assertThat(added)
                .isEqualTo(new Run(
                        0,
                        "已附上 a.jpg\n  sha256 " + Sha256.of("photo") + "\nonsite-2026-0001 柳沟教学点：未启动，期限 2099-01-05\n",
                        ""));
        String sha = Sha256.of("photo");
        Path kept = folder.resolve("l.db.files/" + sha.substring(0, 2) + "/" + sha + ".jpg");
        assertThat(ledger("evidence", "list", ITEM).out())
                .isEqualTo("1  a.jpg，5 字节，2026-08-10 王督学，照片\n   " + kept + "\n");
        shown.setLength(0); // a path may be longer
        assertThat(ledger("verify").out()).contains("佐证材料 1 件，都在，未被改动。\n");
        Files.writeString(kept, "forged");
        assertThat(ledger("verify").code()).isEqualTo(6);
        Files.delete(kept);
        Run missing = ledger("verify", "--lang", "en");
        assertThat(missing.code()).isEqualTo(6);
        assertThat(missing.out()).startsWith("evidence is missing: ");
        assertThat(ledger("evidence", "list", ITEM).out()).endsWith("   缺失：" + sha + "\n");
        assertThat(on("evidence add " + ITEM + " gone.jpg --by 王督学").code()).isEqualTo(3);
        assertThat(Run.of("ledger", "evidence").err()).startsWith("缺少命令 / A command is missing: add, list");
        shown.setLength(0);
    }

    @Test
    void aNameIsForgotten() {
        on("report " + ITEM + " --progress 已报整改 --by 张校长 --why 张校长已办");
        on("assign " + ITEM + " --person 张校长 --by 李主任");
        assertThat(on("forget 张校长 --by 李主任")).isEqualTo(new Run(0, """
                        已删除姓名（写法 1 种）和备注 0 条；日志完好，可用 dudao ledger verify 核对。
                        另有 1 条备注或文件名提到此姓名，没有删除；要一并删除，加 --remarks。
                        未销号的 1 项由此人负责：请用 dudao ledger assign 另行分派。
                        以前的备份、导出和打印件中仍有此姓名，请另行处理。
                        """, ""));
        assertThat(ledger("show", ITEM).out()).contains("（已删除）").doesNotContain("责任人      张校长");
        assertThat(ledger("verify").out()).contains("其中 1 条姓名或备注已按要求删除，日志有记载。\n");
        assertThat(on("forget 张校长 --by 李主任 --remarks").out()).startsWith("已删除姓名（写法 0 种）和备注 1 条；");
        shown.setLength(0);
    }

    @Test
    void aLedgerIsBackedUpAndRestored() {
        String backup = folder.resolve("b.db").toString();
        Run made = ledger("backup", backup);
        String last = ledger("verify")
                .out()
                .lines()
                .filter(l -> l.startsWith("末行校验值"))
                .findFirst()
                .orElseThrow();
        assertThat(made).isEqualTo(new Run(0, "已写入并核对 " + backup + "\n  日志 1 行，事项 1 项，佐证材料 0 件\n  " + last + "\n", ""));
        Run refused = ledger("restore", backup);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("已有台账，不覆盖：");
        add("--text", "门锁坏");
        Run restored = ledger("restore", backup, "--replace");
        assertThat(restored.out()).endsWith("  " + last + "\n原台账改名保存：" + folder.resolve("l.db.replaced-1") + "\n");
        assertThat(ledger("verify").out()).contains("事项 1 项");
        for (String command : List.of("backup", "restore")) {
            Run server = Run.of("ledger", command, backup, "--db", "jdbc:postgresql://localhost/x");
            assertThat(server.code()).isEqualTo(2);
            assertThat(server.err()).startsWith("PostgreSQL 的台账请用 pg_dump 备份、pg_restore 恢复；");
        }
        assertThat(ledger("restore", folder.resolve("gone.db").toString(), "--replace")
                        .code())
                .isEqualTo(3);
        shown.setLength(0);
    }

    @Test
    void theNumberOfAProblemSeenOnSiteIsWholeInALine() {
        assertThat(ledger("list").out()).isEqualTo("""
                编号             学校（乡镇）      问题            状态       期限
                onsite-2026-0001 柳沟教学点        围墙倾斜        未启动     2099-01-05
                共 1 项。
                """);
    }

    @Test
    void onlyTheNamedCommandIsBuilt() {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(DudaoCommand.commandLine(nowhere, nowhere, "ledger", "close")
                        .getSubcommands()
                        .get("ledger")
                        .getSubcommands())
                .containsOnlyKeys("close");
        assertThat(ledger("nope").err()).contains("没有这个命令：nope");
        assertThat(ledger("clos").err()).contains("是否要写 close？");
        assertThat(Run.of("ledger").err()).startsWith("缺少命令 / A command is missing: import, add, list, show, assign,");
    }
}
