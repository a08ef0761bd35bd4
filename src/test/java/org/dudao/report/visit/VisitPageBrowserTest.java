package org.dudao.report.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.cli.Run;
import org.dudao.report.page.Axe;
import org.dudao.report.page.Browser;
import org.dudao.standards.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist as a page, filled in with a browser that has no network, and read back. */
@Tag("full")
class VisitPageBrowserTest {
    private static final String BREAKS = "fixtures/breaks-all-four/submission.json";
    private static final int TELEPHONE = 360;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
        check("first");
        for (String language : new String[] {"zh-CN", "zh-TW", "en"}) {
            Run run = Run.of(
                    "visit",
                    assessment("first").toString(),
                    "-o",
                    page(language).toString(),
                    "--least",
                    "veto",
                    "--lang",
                    language);
            assertThat(run.err()).isEmpty();
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(String language) {
        return folder.resolve("visit." + language + ".html");
    }

    private static Run check(String out, String... more) {
        return Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "check",
                                BREAKS,
                                "--as-of",
                                "2026-07-31",
                                "-o",
                                folder.resolve(out).toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private static Path assessment(String out) {
        return folder.resolve(out).resolve("990101003-2025-2026/assessment.json");
    }

    private static Path saved(Page page, String name) {
        Download download = page.waitForDownload(() -> page.locator("#save").click());
        Path file = folder.resolve(name);
        download.saveAs(file);
        assertThat(download.suggestedFilename()).isEqualTo("visit-990101003-2026-07-31.json");
        return file;
    }

    @Test
    void thePageFitsATelephoneAsksForNothingAndIsAccessible() {
        for (String language : new String[] {"zh-CN", "zh-TW", "en"}) {
            try (Browser.Opened opened = browser.open(page(language), TELEPHONE, ColorScheme.LIGHT)) {
                Page page = opened.page();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("no sideways scrolling, %s", language)
                        .isEqualTo(true);
                assertThat(opened.said()).as("console").isEmpty();
                assertThat(opened.asked())
                        .as("requests")
                        .containsExactly(page(language).toUri().toString());
                assertThat(Axe.examine(page).getViolations()).isEmpty();
            }
        }
    }

    @Test
    void whatIsFilledInIsSavedAndReadBack() throws IOException {
        Path file;
        try (Browser.Opened opened = browser.open(page("zh-CN"), TELEPHONE, ColorScheme.DARK)) {
            Page page = opened.page();
            Locator school = page.locator("section.school[data-school='2189000021']");
            Locator who = school.locator(".who");
            who.locator(".inspector").fill("王明");
            who.locator(".on").fill("2026-05-10");
            Locator veto = school.locator(".line.violation").first();
            veto.locator(".result").selectOption("true");
            veto.locator(".observed").fill("仍有学生上课");
            veto.locator(".remarks").fill("照片1");
            school.locator(".free .text").first().fill("围墙倾斜\n约10度");
            Locator other = page.locator("section.school[data-school='2199000021']");
            Locator open =
                    other.locator(".line.open").filter(new Locator.FilterOptions().setHasText("D级危房停用（丙镇中心小学 B2）"));
            open.locator(".result").selectOption("不达标");
            open.locator(".inspector").fill("李红");
            open.locator(".on").fill("2026-05-11");
            file = saved(page, "saved.json");
            assertThat(page.locator("#state").textContent()).isEqualTo("已保存 3 行");
            assertThat(opened.said()).isEmpty();
            assertThat(opened.asked().stream().filter(url -> !url.startsWith("blob:")))
                    .containsExactly(page("zh-CN").toUri().toString());
        }
        Run run = check("second", "--attestations", file.toString());
        assertThat(run.err()).isEmpty();
        JsonNode now = Json.mapper().readTree(assessment("second").toFile());
        assertThat(now.path("attestations")).hasSize(2);
        assertThat(now.path("attestations").findValuesAsText("state")).containsExactlyInAnyOrder("agrees", "holds");
        assertThat(now.path("attestations").findValuesAsText("observed")).containsExactly("仍有学生上课");
        assertThat(now.path("attestations").findValuesAsText("evidence")).containsExactly("照片1");
        assertThat(now.path("attestations").findValuesAsText("inspector")).containsExactlyInAnyOrder("王明", "李红");
        assertThat(now.at("/onsite/0/text").asText()).isEqualTo("围墙倾斜\n约10度");
        assertThat(now.at("/onsite/0/school").asText()).isEqualTo("2189000021");
        assertThat(now.at("/onsite/0/inspector").asText()).isEqualTo("王明");
    }

    @Test
    void aSavedFileIsOpenedAgainAndSavedEqual() throws IOException {
        Path first;
        try (Browser.Opened opened = browser.open(page("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            Locator school = page.locator("section.school").first();
            school.locator(".who .inspector").fill("王明");
            school.locator(".line .result").first().selectOption(new String[] {"true"});
            school.locator(".free .text").first().fill("甲");
            for (int i = 0; i < 3; i++) {
                school.locator(".more").click();
            }
            school.locator(".free .text").last().fill("乙");
            first = saved(page, "half.json");
            assertThat(page.locator("#state").textContent()).isEqualTo("已保存 3 行；其中 3 行缺核查结果、核查人或日期，补齐后请再保存一次");
        }
        try (Browser.Opened opened = browser.open(page("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            page.locator("#open").setInputFiles(Path.of(BREAKS));
            assertThat(page.locator("#state")).satisfies(state -> {
                state.filter(new Locator.FilterOptions().setHasText("不是这份核查表")).waitFor();
            });
            page.locator("#open").setInputFiles(first);
            page.locator("#state")
                    .filter(new Locator.FilterOptions().setHasText("已读入 3 行"))
                    .waitFor();
            Path second = saved(page, "again.json");
            assertThat(second).hasSameTextualContentAs(first);
        }
        assertThat(check("half", "--attestations", first.toString()).code()).isEqualTo(3);
        assertThat(Files.exists(folder.resolve("half"))).isFalse();
    }
}
