package org.dudao.report.page;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what keeps people out of a page. */
public final class Axe {
    private Axe() {}

    /**
     * Examines all of a page by all rules.
     *
     * <p>Our pages have no frames, so one run in the page is enough. To describe every place that is as it should be would take as long again.
     *
     * @return all violations; of what passes, every rule with one place
     */
    public static AxeResults examine(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true).analyze();
    }
}
