package org.dudao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.standards.Severity;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An inspector finds on the page what must not wait, and what is looked for, on screen and on paper. */
@Tag("full")
class ReportPageFilterBrowserTest {
    /** As long as the names of schools that were founded with a donation. */
    private static final String LONG = "壬镇中央专项彩票公益金援建希望工程民族团结中心小学";

    private static final int ALL = 152;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Assessment assessment;
    private static Path file;
    private static Path longNames;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures/every-area")));
        file = Files.writeString(folder.resolve("report.html"), ReportPage.of(assessment, Language.ZH_CN));
        Path renamed = Files.writeString(
                folder.resolve("submission.json"),
                Files.readString(Path.of("fixtures/every-area/submission.json"))
                        .replace("\"壬镇中心小学\"", "\"" + LONG + "\""));
        Assessment of = Fixtures.assess(new SubmissionReader(Dictionary.load())
                .read(renamed, LocalDate.of(2026, 7, 31))
                .submission());
        longNames = Files.writeString(folder.resolve("long.html"), ReportPage.of(of, Language.ZH_CN));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Locator shown(Page page) {
        return page.locator("article:visible");
    }

    private static Locator field(Page page, String label) {
        return page.locator(".filter").getByLabel(label);
    }

    private static String said(Page page) {
        return page.locator(".filter output").innerText();
    }

    @Test
    void areaAndSearchWorkTogetherAndTheNumberShownIsSaid() {
        long ofBuildings = assessment.findings().stream()
                .filter(f -> f.area().equals("building"))
                .count();
        long atSchool = assessment.findings().stream()
                .filter(f -> f.area().equals("building")
                        && f.subject().name().startsWith("壬镇中学")
                        && f.problem().zh().contains("隐患"))
                .count();
        assertThat(atSchool).isPositive().isLessThan(ofBuildings);
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(said(page)).isEqualTo("共 " + ALL + " 项");
            field(page, "专题").selectOption("building");
            assertThat(shown(page).count()).isEqualTo((int) ofBuildings);
            field(page, "搜索").fill("隐患 壬镇中学");
            assertThat(shown(page).count()).isEqualTo((int) atSchool);
            assertThat(said(page)).isEqualTo("显示 " + atSchool + " 项，共 " + ALL + " 项");
            assertThat(opened.said()).as("console").isEmpty();
            assertThat(opened.asked())
                    .as("requests")
                    .containsExactly(file.toUri().toString());
        }
    }

    @Test
    void aFindingIsFoundByItsNumberTheTitleOfItsStandardAndFullWidthLetters() {
        Finding sought = assessment.findings().stream()
                .filter(f -> f.standard().equals("building.no-d-grade-in-use"))
                .findFirst()
                .orElseThrow();
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            for (String text : List.of(sought.fingerprint(), "fp:" + sought.fingerprint(), "D级危房停用", "Ｄ级危房停用　中心小学")) {
                field(page, "搜索").fill(text);
                assertThat(shown(page).count()).as(text).isEqualTo(1);
                assertThat(shown(page).getAttribute("id")).isEqualTo("f-" + sought.fingerprint());
            }
        }
    }

    @Test
    void whereNothingMatchesThePageSaysSoAndOneKeyShowsAllAgain() {
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            field(page, "搜索").focus();
            page.keyboard().type("没有这样的事");
            assertThat(said(page)).isEqualTo("没有符合条件的，共 " + ALL + " 项");
            assertThat(shown(page).count()).isZero();
            assertThat(page.locator(".none:visible").allInnerTexts()).containsExactly("没有符合筛选条件的事项。", "没有符合筛选条件的事项。");
            for (int i = 0; i < 6; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("清除筛选");
            page.keyboard().press("Enter");
            page.locator("article[hidden]")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(said(page)).isEqualTo("共 " + ALL + " 项");
            assertThat(page.locator(".none:visible").count()).isZero();
        }
    }

    @Test
    void aScreenReaderHearsWhatTheFieldsAreAndHowManyAreShown() {
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.filter input, .filter select')].every(e => e.labels.length === 1)"))
                    .isEqualTo(true);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCH)
                            .getAttribute("aria-label"))
                    .isEqualTo("筛选问题");
            assertThat(page.locator(".filter output").getAttribute("aria-live")).isEqualTo("polite");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 768, 360})
    void filteringMovesNothingAboveTheList(int width) {
        String box = "(r => [r.top, r.height])(document.querySelector('.filter').getBoundingClientRect())";
        try (Browser.Opened opened = browser.open(file, width, ColorScheme.LIGHT)) {
            Page page = opened.page();
            field(page, "搜索").focus();
            Object before = page.evaluate(box);
            page.keyboard().type("中学");
            assertThat(page.evaluate(box)).isEqualTo(before);
            page.keyboard().type("没有这样的事");
            assertThat(page.evaluate(box)).isEqualTo(before);
        }
    }

    @Test
    void aLinkFollowedTwiceLeadsToItsFindingThoughTheFilterHidesIt() {
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            for (int i = 0; i < 2; i++) {
                page.locator(".vetoes a").first().click();
                assertThat(page.locator("article:target:visible").count()).isEqualTo(1);
                field(page, "搜索").fill("没有这样的事");
            }
        }
    }

    @Test
    void whatTheFilterHidesIsNotPrintedAndThePaperSaysWhichFilterIsOn() {
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(page).count()).isEqualTo(ALL);
            assertThat(page.locator(".filtered").isVisible())
                    .as("nothing is filtered")
                    .isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            field(page, "专题").selectOption("building");
            field(page, "严重程度").selectOption("veto");
            field(page, "搜索").fill("停用");
            int seen = shown(page).count();
            assertThat(page.locator(".filtered").isVisible()).as("on screen").isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(page).count()).isEqualTo(seen).isPositive();
            assertThat(page.locator(".findings .area:visible").count()).isEqualTo(1);
            assertThat(page.locator(".filtered").innerText())
                    .isEqualTo("只列出符合筛选条件的问题（搜索：停用；专题：校舍安全；严重程度：一票否决）：" + seen + " 项，共 " + ALL + " 项。");
            assertThat(page.locator(".filter").isVisible()).isFalse();
            assertThat(page.pdf(new Page.PdfOptions().setPrintBackground(true))).isNotEmpty();
        }
    }

    @Test
    void theBrokenVetoesComeFirstWithWhatMustBeDoneTheSameDay() {
        List<String> vetoes = assessment.findings().stream()
                .filter(f -> f.severity() == Severity.VETO && f.outcome() == Outcome.VIOLATION)
                .map(f -> "#f-" + f.fingerprint())
                .toList();
        try (Browser.Opened opened = browser.open(file, 1280, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(page.evaluate("document.querySelector('main').firstElementChild.className"))
                    .isEqualTo("vetoes");
            assertThat(page.locator(".vetoes h2").innerText()).isEqualTo("一票否决事项 " + vetoes.size() + "项");
            assertThat(page.evaluate(
                            "[...document.querySelectorAll('.vetoes a')].map(a => a.getAttribute('href')).sort()"))
                    .isEqualTo(vetoes.stream().sorted().toList());
            assertThat(page.locator(".vetoes h3").first().innerText()).isEqualTo("核查当日（2026年7月31日）必须办理");
            assertThat(page.locator(".vetoes .at").first().innerText())
                    .startsWith("2 壬镇中心小学 B1\n")
                    .contains("学校（幼儿园）：当日（2026年7月31日）停止使用壬镇中心小学 B1 校舍", "乡镇人民政府：当日（2026年7月31日）到场督促停止使用")
                    .doesNotContain("县级人民政府：");
            assertThat(page.locator(".vetoes .later time").evaluateAll("all => all.map(t => t.dateTime)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .isSorted()
                    .allSatisfy(day -> assertThat(day).isGreaterThan("2026-07-31"));
        }
    }

    @Test
    void aTownshipWithoutBrokenVetoesHasNoSuchBlock() throws IOException {
        Path clean = Files.writeString(
                folder.resolve("clean.html"),
                ReportPage.of(
                        Fixtures.assess(Fixtures.submission(Path.of("fixtures/every-area-clean"))), Language.ZH_CN));
        try (Browser.Opened opened = browser.open(clean, 1280, ColorScheme.LIGHT)) {
            assertThat(opened.page().locator(".vetoes, a[href='#vetoes']").count())
                    .isZero();
            assertThat(opened.said()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 768, 360})
    void aLongNameIsReadAndNothingIsWiderThanTheWindow(int width) {
        try (Browser.Opened opened = browser.open(longNames, width, ColorScheme.LIGHT)) {
            Page page = opened.page();
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().width > window.innerWidth).map(e => e.tagName + '.' + e.className)"))
                    .as("wider than the window")
                    .isEqualTo(List.of());
            assertThat(page.evaluate("(name => { const broken = []; let found = 0;"
                            + " const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);"
                            + " while (walk.nextNode()) { const text = walk.currentNode;"
                            + "  if (!text.parentElement.closest('th, h4 .subject, .vetoes a')) continue;"
                            + "  const at = text.data.indexOf(name); if (at < 0) continue; found++;"
                            + "  const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 8);"
                            + "  if (range.getClientRects().length > 1) broken.push(text.parentElement.outerHTML); }"
                            + " return found > 20 ? broken : ['only ' + found]; })('" + LONG + "')"))
                    .as("names broken within their first eight characters")
                    .isEqualTo(List.of());
        }
    }
}
