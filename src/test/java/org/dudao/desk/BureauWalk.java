package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dudao.Dudao;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.page.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dangerous building from the township's submission to its closure, by each of the people in a browser. */
@Tag("full")
abstract class BureauWalk {
    private static final String PASSWORD = "correct horse battery";
    private static final Path BROKEN = Path.of("fixtures/breaks-all-four/submission.json");
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3, 4};

    @TempDir
    private Path folder;

    private String address;
    private Desk desk;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        address = address(folder);
        try (LedgerDatabase database = LedgerDatabase.open(address, TestDesk.JULY)) {
            String encoded = PasswordHash.encode(PASSWORD);
            for (AccountRole role : AccountRole.values()) {
                List<String> places = role == AccountRole.SUBMITTER || role == AccountRole.INSPECTOR
                        ? List.of("990101003")
                        : List.of();
                new Accounts(database)
                        .add(new Account(role.code(), "姓名" + role.zh(), role, places, encoded, true), "安装人");
            }
        }
        desk = Desk.start(Dudao.load(), TestDesk.bureau(address, folder, TestDesk.JULY));
        browser = new Browser();
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
        desk.close();
    }

    /** The address of a ledger that is not there yet. */
    abstract String address(Path within);

    private Browser.Opened signedIn(String login) {
        Browser.Opened opened = browser.visit(desk.url() + "login", 1280, ColorScheme.LIGHT);
        Page page = opened.page();
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(PASSWORD);
        press(page, "登录");
        assertThat(page.innerText(".sign-out")).contains("姓名");
        return opened;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static void open(Page page, String form) {
        page.locator("details.acting summary")
                .filter(new Locator.FilterOptions().setHasText(form))
                .click();
    }

    private void handIn(Page page, Path submission, String day) {
        page.navigate(desk.url());
        page.getByLabel("报送数据", new Page.GetByLabelOptions().setExact(true)).setInputFiles(submission);
        page.locator("details summary").first().click();
        page.getByLabel("检查日").fill(day);
        press(page, "开始核查");
        page.waitForURL("**/checks/*");
        page.waitForSelector(".conclusion");
        press(page, "存入台账");
        assertThat(page.innerText(".keep")).contains("已存入台账");
    }

    private void item(Page page, String show) {
        page.navigate(desk.url() + "ledger?show=" + show + "&severity=veto&q=D级");
        page.locator(".items tbody th a").first().click();
        page.waitForURL("**/ledger/items/*");
    }

    @Test
    void aDangerousBuildingIsFollowedFromTheSubmissionToItsClosure() throws IOException {
        submitted();
        followed();
        refusedWithoutProof();
        mended();
        closed();
        read();
        managed();
        try (LedgerDatabase database = LedgerDatabase.open(address, Clock.systemUTC())) {
            assertThat(JournalCheck.of(database).fault()).isNull();
        }
    }

    private void submitted() {
        try (Browser.Opened login = browser.visit(desk.url(), 1280, ColorScheme.LIGHT)) {
            assertThat(login.page().url()).endsWith("/login?to=%2F");
            DeskViews.mustBeSound(login, desk.url(), "login");
        }
        try (Browser.Opened opened = signedIn("submitter")) {
            Page page = opened.page();
            handIn(page, BROKEN, "2026-06-30");
            page.getByText("看这个乡镇的事项").click();
            page.waitForURL("**/ledger?place=990101003");
            assertThat(page.locator(".items tbody tr").count()).isGreaterThan(5);
            assertThat(page.locator("fieldset").count()).as("assigns nothing").isZero();
            item(page, "open");
            assertThat(page.innerText("h1")).isNotEmpty();
            open(page, "报告已整改");
            page.getByLabel("做了什么").fill("已停用，待拆除");
            press(page, "报告已整改");
            assertThat(page.innerText("main")).contains("报告整改不等于销号", "已停用，待拆除", "姓名报送人");
        }
    }

    private void followed() throws IOException {
        try (Browser.Opened opened = signedIn("inspector")) {
            Page page = opened.page();
            page.navigate(desk.url() + "ledger");
            page.locator(".items input[type=checkbox]").first().check();
            page.getByLabel("责任督学").last().fill("陈静");
            press(page, "分派");
            DeskViews.mustBeSound(opened, desk.url(), "ledger");
            page.navigate(desk.url() + "ledger/board");
            DeskViews.mustBeSound(opened, desk.url(), "board");
            item(page, "open");
            open(page, "现场复查");
            page.getByLabel("复查结果").selectOption("not-done");
            page.getByLabel("看到了什么").fill("校舍仍在使用");
            page.locator("#recheck-file").setInputFiles(Files.write(folder.resolve("现场.jpg"), PHOTO));
            press(page, "记下复查");
            assertThat(page.innerText("main")).contains("未整改", "校舍仍在使用", "现场.jpg");
            open(page, "分派、签收、移交");
            DeskViews.mustBeSound(opened, desk.url(), "item");
        }
    }

    private void refusedWithoutProof() {
        try (Browser.Opened opened = signedIn("reviewer")) {
            Page page = opened.page();
            item(page, "open");
            open(page, "销号");
            press(page, "销号");
            assertThat(page.innerText("[role=alert]")).contains("不能销号");
        }
    }

    private void mended() throws IOException {
        String text = Files.readString(BROKEN);
        String better = text.replaceAll("\"safetyGrade\"\\s*:\\s*\"D\"", "\"safetyGrade\": \"B\"");
        Path file = Files.writeString(folder.resolve("mended.json"), better);
        try (Browser.Opened opened = signedIn("submitter")) {
            Page page = opened.page();
            handIn(page, file, "2026-07-25");
            item(page, "proved");
            open(page, "报告已整改");
            press(page, "报告已整改");
        }
    }

    private void closed() {
        try (Browser.Opened opened = signedIn("reviewer")) {
            Page page = opened.page();
            item(page, "proved");
            assertThat(page.innerText(".note")).contains("数据已证明问题消除");
            open(page, "销号");
            press(page, "销号");
            assertThat(page.innerText("main")).contains("复查通过（销号）", "姓名复核人");
        }
    }

    private void read() {
        try (Browser.Opened opened = signedIn("auditor")) {
            Page page = opened.page();
            assertThat(page.url()).endsWith("/ledger");
            page.navigate(desk.url() + "ledger/figures");
            assertThat(page.innerText(".figures")).contains("已销号\n1");
            DeskViews.mustBeSound(opened, desk.url(), "figures");
            item(page, "closed");
            assertThat(page.innerText("main")).contains("现在没有您可以办理的");
            DeskViews.mustBeSound(opened, desk.url(), "item-closed");
            page.navigate(desk.url() + "ledger?show=all");
            Download workbook =
                    page.waitForDownload(() -> page.getByText("导出 Excel").click());
            assertThat(workbook.suggestedFilename()).isEqualTo("整改台账-2026-07-31.xlsx");
        }
    }

    private void managed() {
        try (Browser.Opened opened = signedIn("administrator")) {
            Page page = opened.page();
            assertThat(page.url()).endsWith("/users");
            DeskViews.mustBeSound(opened, desk.url(), "users");
            press(page, "退出");
            assertThat(page.url()).endsWith("/login");
        }
    }
}
