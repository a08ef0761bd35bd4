package org.dudao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.LetterCounts;
import org.dudao.report.Numbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a browser: without a network, small and large, light and dark, by keyboard. */
@Tag("full")
class ReportPageBrowserTest {
    private static final List<String> FIXTURES = List.of("breaks-all-four", "every-area");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        for (String fixture : FIXTURES) {
            for (Language language : Language.values()) {
                Files.writeString(
                        file(fixture, language),
                        ReportPage.of(Fixtures.assess(Fixtures.submission(Path.of("fixtures", fixture))), language));
            }
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path file(String fixture, Language language) {
        return folder.resolve(fixture + "." + language.tag() + ".html");
    }

    /** Loaded once: a change of width or colours lays it out anew, as turning a telephone does. */
    @ParameterizedTest
    @MethodSource("files")
    void thePageIsWholeFitsAnyWidthAndEveryLinkLeadsSomewhere(Path file) {
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
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
                    .containsExactly(file.toUri().toString());
            assertThat(page.evaluate("performance.getEntriesByType('resource').map(e => e.name)"))
                    .as("resources")
                    .isEqualTo(List.of());
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(h => h[0] !== '#' || !document.getElementById(h.slice(1)))"))
                    .as("links to nowhere")
                    .isEqualTo(List.of());
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"))
                    .as("ids that are not one")
                    .isEqualTo(List.of());
        }
    }

    /** The large page holds nothing that the small one has not, and takes ten times as long: two views of it are enough. */
    static Stream<Arguments> examined() {
        Path small = file("breaks-all-four", Language.ZH_CN);
        return Stream.of(
                Arguments.of(small, 1280, ColorScheme.LIGHT),
                Arguments.of(small, 360, ColorScheme.DARK),
                Arguments.of(file("breaks-all-four", Language.EN), 768, ColorScheme.LIGHT),
                Arguments.of(file("every-area", Language.ZH_CN), 1280, ColorScheme.DARK),
                Arguments.of(file("every-area", Language.EN), 360, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("examined")
    void axeFindsNothing(Path file, int width, ColorScheme scheme) {
        try (Browser.Opened opened = browser.open(file, width, scheme)) {
            Page page = opened.page();
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
    }

    static Stream<Path> files() {
        return FIXTURES.stream().flatMap(f -> Stream.of(Language.values()).map(l -> file(f, l)));
    }

    @Test
    void theKeyboardReachesTheContentAndEveryFinding() {
        try (Browser.Opened opened = browser.open(file("breaks-all-four", Language.ZH_CN), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
                    .as("the skip link is seen when it is reached")
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            page.evaluate("document.reached = new Set()");
            for (int i = 0; i < 80; i++) {
                page.keyboard().press("Tab");
                page.evaluate(
                        "(a => { const f = document.activeElement.closest('article'); if (f) document.reached.add(f.id); })()");
            }
            assertThat(page.evaluate("document.reached.size"))
                    .isEqualTo(page.evaluate("document.querySelectorAll('article').length"));
        }
    }

    @Test
    void aFilterShowsWhatIsAskedForAndALinkShowsWhatItHid() {
        try (Browser.Opened opened = browser.open(file("every-area", Language.ZH_CN), 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(page.locator("article:visible").count()).isEqualTo(152);
            page.getByLabel("严重程度").selectOption("veto");
            assertThat(page.locator("article:visible").count()).isEqualTo(26);
            assertThat(page.locator("article:visible:not(.veto)").count()).isEqualTo(0);
            assertThat(page.locator("output").innerText()).isEqualTo("显示 26 项，共 152 项");
            page.locator(".links a:not(.veto)").first().click();
            assertThat(page.locator("article:target:visible").count()).isEqualTo(1);
            assertThat(page.locator("article:visible").count()).isEqualTo(152);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNumberIsOneOfTheAssessmentsAndTheTextIsThatCheckedIn(Path file) {
        String fixture = file.getFileName().toString().split("\\.", -1)[0];
        String tag = file.getFileName().toString().split("\\.", -1)[1];
        Assessment assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures", fixture)));
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            String text = (String)
                    opened.page()
                            .evaluate(
                                    "(() => { document.querySelectorAll('.no, form, svg, .skip, .hash').forEach(e => e.remove()); return document.body.innerText; })()");
            Set<String> known = ReportNumbers.known(assessment);
            known.addAll(LetterCounts.of(assessment));
            known.addAll(Numbers.of(assessment));
            assertThat(ReportNumbers.in(text)).isNotEmpty().allSatisfy(n -> assertThat(known)
                    .contains(n));
            Golden.matches(
                    Path.of("fixtures", fixture, "expected", "report." + tag + ".txt"),
                    text.replaceAll("(?m)[ \t]+$", "") + "\n");
        }
    }
}
