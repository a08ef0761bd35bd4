package org.dudao.report.catalogue;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.dudao.report.Language;
import org.dudao.report.page.PageTemplates;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;

/** The catalogue of standards as one HTML file that needs no network: every page with its basis, limits and examples. */
public final class CatalogueHtml {
    private CatalogueHtml() {}

    /**
     * The file's text.
     *
     * @param rechecks what re-checks said of standards, by id; empty where nothing is known
     */
    public static String of(List<Page> pages, Catalogue catalogue, Map<String, String> rechecks, Language language) {
        StringOutput html = new StringOutput();
        PageTemplates.render("catalogue.jte", CatalogueView.of(pages, catalogue, rechecks, language), html);
        return html.toString();
    }
}
