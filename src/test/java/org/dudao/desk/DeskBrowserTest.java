package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dudao.Dudao;
import org.dudao.report.page.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walks of a clerk at the desk, in a browser. */
@Tag("full")
class DeskBrowserTest {
    private static final Path WRONG = Path.of("src/test/resources/cases/clerk-36-mistakes.xlsx");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, Desk.PortTaken, Desk.NoAdministrator {
        browser = new Browser();
        desk = Desk.start(Dudao.load(), TestDesk.alone(0));
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    private static Browser.Opened visit() {
        return browser.visit(desk.url(), 1280, ColorScheme.LIGHT);
    }

    private static void check(Page page, Path file) {
        page.getByLabel("报送数据", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("开始核查").setExact(true))
                .click();
        page.waitForURL("**/checks/*");
    }

    @Test
    void aClerkHandsInCorrectsSeesTheResultAndDownloadsIt() throws IOException {
        try (Browser.Opened opened = visit()) {
            Page page = opened.page();
            DeskViews.mustBeSound(opened, desk.url(), "home");
            assertThat(page.innerText("main")).contains("还没有核查过");
            check(page, WRONG);
            assertThat(page.innerText("h1")).contains("clerk-36-mistakes.xlsx");
            assertThat(page.innerText(".fault")).contains("填报形式有");
            DeskViews.mustBeSound(opened, desk.url(), "problems");
            int before = page.locator(".problems>li").count();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按选中的改正，再核查"))
                    .click();
            page.waitForLoadState();
            assertThat(page.innerText("h1")).contains("clerk-36-mistakes（已改正）.xlsx");
            assertThat(page.locator(".problems>li").count()).isLessThan(before);
        }
    }

    @Test
    void aSoundFormGivesTheConclusionTheFindingsAndEveryDocument() throws IOException {
        try (Browser.Opened opened = visit()) {
            Page page = opened.page();
            check(page, Path.of("fixtures/breaks-all-four/submission.xlsx"));
            assertThat(page.innerText(".conclusion")).contains("不合格");
            assertThat(page.locator("article.finding").count()).isGreaterThan(5);
            DeskViews.mustBeSound(opened, desk.url(), "result");
            Download letter =
                    page.waitForDownload(() -> page.getByText("督导意见书").first().click());
            assertThat(letter.suggestedFilename()).isEqualTo("submission-opinion-letter.docx");
            Path saved = folder.resolve("letter.docx");
            letter.saveAs(saved);
            assertThat(Files.size(saved)).isGreaterThan(5_000);
            page.getByText("English").click();
            assertThat(page.innerText("h2#files")).isEqualTo("Downloads");
            DeskViews.mustBeSound(opened, desk.url(), "result-en");
            page.getByText("Delete this check").click();
            page.waitForURL(desk.url());
            assertThat(page.innerText("main")).contains("Nothing yet.");
        }
    }

    @Test
    void aSummaryBesideItsSubmissionIsHeldAgainstIt() throws IOException {
        Path summary = folder.resolve("总结.txt");
        Files.writeString(summary, "丙镇2025—2026学年教育工作总结\n\n学校教育有进步，学生、教师、幼儿都好。\n初中阶段年辍学率为0.1%。小学阶段年辍学率为2.3%。\n");
        try (Browser.Opened opened = visit()) {
            Page page = opened.page();
            page.getByLabel("工作总结").setInputFiles(summary);
            check(page, Path.of("fixtures/breaks-all-four/submission.xlsx"));
            assertThat(page.innerText("section[aria-labelledby=audit]")).contains("总结.txt", "0.1%");
            DeskViews.mustBeSound(opened, desk.url(), "audit");
        }
    }

    @Test
    void aCheckThatTakesLongerShowsItsEndByItself() throws IOException, Desk.PortTaken, Desk.NoAdministrator {
        DeskSettings impatient = TestDesk.alone(0, Duration.ofMinutes(1), Duration.ZERO);
        try (Desk own = Desk.start(Dudao.load(), impatient);
                Browser.Opened opened = browser.visit(own.url(), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            check(page, Path.of("fixtures/breaks-all-four/submission.xlsx"));
            page.waitForSelector(".conclusion");
            assertThat(opened.asked()).as("it asked").anyMatch(one -> one.endsWith("/assets/htmx.js"));
            assertThat(page.innerText(".conclusion")).contains("不合格");
            page.locator("#by-text").fill("没有这样的学校");
            assertThat(page.innerText("form.filter output")).startsWith("没有符合条件的");
            assertThat(opened.said()).isEmpty();
        }
    }

    @Test
    void everythingCanBeDoneWithoutScripts() throws IOException {
        try (Browser.Opened opened = browser.visitWithoutScripts(desk.url())) {
            Page page = opened.page();
            check(page, WRONG);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按选中的改正，再核查"))
                    .click();
            assertThat(page.innerText("h1")).contains("（已改正）");
            page.navigate(desk.url());
            check(page, Path.of("fixtures/breaks-all-four/submission.xlsx"));
            assertThat(page.innerText(".conclusion")).contains("不合格");
            Download all = page.waitForDownload(() -> page.getByText("全部打包下载").click());
            Path saved = folder.resolve("all.zip");
            all.saveAs(saved);
            assertThat(Files.size(saved)).isGreaterThan(100_000);
        }
    }

    @Test
    void whatIsRefusedIsSaidAndHelpIsThere() {
        try (Browser.Opened opened = visit()) {
            Page page = opened.page();
            page.getByText("使用说明").click();
            assertThat(page.innerText("main")).contains("不视为达标");
            DeskViews.mustBeSound(opened, desk.url(), "help");
            page.navigate(desk.url() + "checks/nosuch");
            assertThat(page.innerText("main")).contains("没有这一页");
        }
    }
}
