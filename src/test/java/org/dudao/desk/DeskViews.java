package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.dudao.report.page.Axe;
import org.dudao.report.page.Browser;

/** What holds for every view of the desk. */
final class DeskViews {
    private DeskViews() {}

    /** Looks at a view at three widths and in both themes. */
    static void mustBeSound(Browser.Opened opened, String url, String view) {
        Page page = opened.page();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1600, 768, 360}) {
                page.setViewportSize(width, 900);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s: no sideways scrolling at %d, %s", view, width, scheme)
                        .isEqualTo(true);
                picture(page, view + "-" + width + "-" + scheme, width > 360);
            }
            assertThat(Axe.examine(page).getViolations().stream()
                            .map(v -> v.getId() + ": " + v.getNodes())
                            .toList())
                    .as("%s: axe, %s", view, scheme)
                    .isEmpty();
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, view, false);
        assertThat(opened.said()).as("%s: console", view).isEmpty();
        assertThat(opened.asked()).as("%s: requests", view).allMatch(one -> one.startsWith(url));
    }

    /** For a person to look at, where a folder is named. */
    private static void picture(Page page, String name, boolean isWhole) {
        String folder = System.getProperty("desk.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(isWhole));
        }
    }
}
