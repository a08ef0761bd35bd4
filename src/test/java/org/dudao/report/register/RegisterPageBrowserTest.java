package org.dudao.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.ledger.Act;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.RegisterLedger;
import org.dudao.ledger.SchoolZone;
import org.dudao.ledger.VisitTerm;
import org.dudao.ledger.Zones;
import org.dudao.report.Language;
import org.dudao.report.page.Axe;
import org.dudao.report.page.Browser;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register in a browser: without a network, small and large, light and dark, sorted and filtered. */
@Tag("full")
class RegisterPageBrowserTest {
    private static final LocalDate TODAY = RegisterLedger.TODAY;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        try (LedgerDatabase database = RegisterLedger.open(folder)) {
            List<LedgerItem> items = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                items.add(RegisterLedger.item(
                        String.format(java.util.Locale.ROOT, "bbbb%012d", i),
                        i % 3 == 0 ? "990101001" : "990102002",
                        i % 2 == 0 ? "S1" : "S2",
                        List.of(Severity.values()).get(i % 4),
                        TODAY.plusDays(20 - i),
                        Responsible.SCHOOL,
                        Responsible.TOWNSHIP));
            }
            RegisterLedger.add(database, items);
            new Zones(database)
                    .replace(
                            List.of(
                                    new SchoolZone("S1", "S1小学", "东区", "张督学"),
                                    new SchoolZone("S2", "S2小学", "西区", "李督学")),
                            new Act("管理员", TODAY, null),
                            "0");
            LedgerRegister register = LedgerRegister.of(database, ItemFilter.ALL, TODAY, VisitTerm.holding(TODAY));
            for (Language language : Language.values()) {
                Files.write(file(language.tag()), RegisterPage.of(register, language, "test"));
            }
        }
        browser = new Browser();
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

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
    void thePageIsWholeFitsAnyWidthAndAsksForNothing(String name) throws IOException {
        try (Browser.Opened opened = browser.open(file(name), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : new int[] {1280, 768, 360}) {
                    page.setViewportSize(width, 900);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("no sideways scrolling at %d, %s", width, scheme)
                            .isEqualTo(true);
                    String shots = System.getProperty("shots");
                    if (shots != null) {
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(shots, name + "-" + scheme + "-" + width + ".png")));
                    }
                }
            }
            assertThat(opened.said()).as("console").isEmpty();
            assertThat(opened.asked())
                    .as("requests")
                    .containsExactly(file(name).toUri().toString());
            assertThat(page.locator("section").count()).isEqualTo(10);
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
            var results = Axe.examine(opened.page());
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
    }

    private static Locator chased(Page page) {
        return page.locator("section[aria-labelledby=chased]");
    }

    @Test
    void theListIsFilteredByTextAndByChoiceAndThePrintSaysSo() {
        try (Browser.Opened opened = browser.open(file("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            Locator section = chased(page);
            assertThat(section.locator("output").innerText()).isEqualTo("显示 60 / 60 行");
            section.getByLabel("严重程度").selectOption("一票否决");
            assertThat(section.locator("output").innerText()).isEqualTo("显示 15 / 60 行");
            section.getByLabel("文字").fill("甲镇");
            assertThat(section.locator("output").innerText()).isEqualTo("显示 5 / 60 行");
            assertThat(section.locator("tbody tr:visible").count()).isEqualTo(5);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(section.locator(".filtered").innerText()).isEqualTo("文字 甲镇 · 严重程度 一票否决 · 显示 5 / 60 行");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            section.getByText("清除筛选").click();
            page.waitForCondition(() -> section.locator("output").innerText().equals("显示 60 / 60 行"));
        }
    }

    @Test
    void aClickOnAHeadingSortsByItsColumnAndAnotherTurnsItRound() {
        try (Browser.Opened opened = browser.open(file("zh-CN"), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            Locator late = chased(page).locator("tbody tr td:nth-child(11)");
            Locator heading = chased(page).locator("thead button:text-is('逾期天数')");
            heading.click();
            assertThat(late.allInnerTexts()).startsWith("39", "38", "37").endsWith("0");
            assertThat(chased(page).locator("th[aria-sort=descending]").innerText())
                    .startsWith("逾期天数");
            heading.click();
            assertThat(late.allInnerTexts()).startsWith("0").endsWith("37", "38", "39");
            chased(page).locator("thead button:text-is('事项编号')").click();
            assertThat(chased(page).locator("tbody tr td:first-child").first().innerText())
                    .isEqualTo("bbbb000000000000");
        }
    }
}
