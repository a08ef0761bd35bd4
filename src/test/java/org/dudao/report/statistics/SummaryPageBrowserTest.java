package org.dudao.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.Golden;
import org.dudao.report.Language;
import org.dudao.report.page.Axe;
import org.dudao.report.page.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over many townships in a browser: without a network, small and large, light and dark, by keyboard. */
@Tag("full")
class SummaryPageBrowserTest {
    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        for (Language language : Language.values()) {
            write(language.tag(), Summaries.fixtures(language));
        }
        write("many", Summaries.many(120));
    }

    private static void write(String name, BatchReport batch) throws IOException {
        Files.write(file(name), Summaries.bytes(batch, SummaryPage::write));
    }

    private static Path file(String name) {
        return folder.resolve(name + ".html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Loaded once: a change of width or colours lays it out anew, as turning a telephone does. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en", "many"})
    void thePageIsWholeFitsAnyWidthAndAsksForNothing(String name) {
        try (Browser.Opened opened = browser.open(file(name), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : new int[] {1280, 768, 360}) {
                    page.setViewportSize(width, 900);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("no sideways scrolling at %d, %s", width, scheme)
                            .isEqualTo(true);
                }
            }
            assertThat(opened.said()).as("console").isEmpty();
            assertThat(opened.asked())
                    .as("requests")
                    .containsExactly(file(name).toUri().toString());
            assertThat(page.locator("#map-table tbody tr").count()).isEqualTo(name.equals("many") ? 50 : 11);
        }
    }

    static Stream<Arguments> examined() {
        return Stream.of(
                Arguments.of("zh-CN", 1280, ColorScheme.LIGHT),
                Arguments.of("zh-CN", 360, ColorScheme.DARK),
                Arguments.of("en", 768, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("examined")
    void axeFindsNothing(String name, int width, ColorScheme scheme) {
        try (Browser.Opened opened = browser.open(file(name), width, scheme)) {
            examine(opened.page());
            opened.page().locator("#map-table tbody th button").last().click();
            assertThat(opened.page().locator("#detail-rows tr").count()).isGreaterThan(20);
            examine(opened.page());
        }
    }

    private static void examine(Page page) {
        var results = Axe.examine(page);
        assertThat(results.getPasses()).as("what axe looked at").hasSizeGreaterThan(20);
        assertThat(results.getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().stream()
                                        .limit(3)
                                        .map(n -> n.getHtml())
                                        .toList())
                        .toList())
                .as("axe")
                .isEmpty();
    }

    private static List<String> names(Page page) {
        return page.locator("#map-table tbody th button").allInnerTexts();
    }

    @Test
    void aClickOnAHeadingSortsByItsColumnAndAnotherTurnsItRound() {
        try (Browser.Opened opened = browser.open(file("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(names(page))
                    .containsExactly("甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "龙山镇", "薛百乡", "巷道乡", "己镇", "辛镇", "壬镇");
            page.locator("#map-table thead button:text-is('校舍安全')").click();
            assertThat(names(page)).startsWith("壬镇", "己镇", "丙镇");
            assertThat(page.locator("#map-table thead th[aria-sort=descending]").innerText())
                    .startsWith("校舍安全");
            page.locator("#map-table thead button:text-is('校舍安全')").click();
            assertThat(names(page)).endsWith("丙镇", "己镇", "壬镇");
        }
    }

    @Test
    void aFilterShowsWhatIsAskedForAndAnotherNumberFillsTheCells() {
        try (Browser.Opened opened = browser.open(file("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            page.getByLabel("名称或代码").fill("99010100");
            assertThat(names(page)).hasSize(9);
            page.getByLabel("结论").selectOption("不合格");
            assertThat(names(page)).containsExactly("丙镇", "己镇");
            assertThat(page.locator("#map-count").innerText()).isEqualTo("2 / 11 个乡镇");
            page.getByLabel("名称或代码").fill("<nobody>");
            assertThat(names(page)).isEmpty();
            page.getByText("清除筛选").click();
            page.waitForCondition(() -> names(page).size() == 11); // a form is empty only after its click is over
            String violations = page.locator("#map-table tbody tr").nth(2).innerText();
            page.locator("#by-number").selectOption("3");
            assertThat(page.locator("#map-table tbody tr").nth(2).innerText()).isNotEqualTo(violations);
        }
    }

    @Test
    void aCellLeadsByKeyboardToTheRowsOfTheFindingsAndBack() {
        try (Browser.Opened opened = browser.open(file("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            page.getByLabel("丙镇 控辍保学 2", new Page.GetByLabelOptions().setExact(true))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#detail-title").innerText()).isEqualTo("丙镇 (990101003) · 控辍保学");
            Golden.matches(
                    Path.of("src/test/resources/summary/detail.zh-CN.txt"),
                    String.join("\n", page.locator("#detail-rows tr").allInnerTexts()) + "\n");
            page.keyboard().press("Escape");
            assertThat(page.locator("#detail").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("丙镇 控辍保学 2");
        }
    }

    @Test
    void aLongTableIsShownInSlices() {
        try (Browser.Opened opened = browser.open(file("many"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(page.locator("#map-page").innerText()).isEqualTo("第 1 / 3 页");
            page.getByText("下一页").click();
            page.getByText("下一页").click();
            assertThat(names(page)).hasSize(20).endsWith("第119镇");
            assertThat(page.getByText("下一页").isDisabled()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTextIsThatCheckedIn(String tag) {
        try (Browser.Opened opened = browser.open(file(tag), 1280, ColorScheme.LIGHT)) {
            String text = (String) opened.page().evaluate("document.body.innerText");
            Golden.matches(
                    Path.of("src/test/resources/summary/summary.html." + tag + ".txt"),
                    text.replaceAll("(?m)[ \t]+$", "") + "\n");
        }
    }

    static Stream<String> languages() {
        return Stream.of("zh-CN", "en");
    }
}
