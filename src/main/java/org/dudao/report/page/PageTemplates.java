package org.dudao.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/** The templates of HTML pages, compiled to classes by the build. */
public final class PageTemplates {
    /** The package of the generated classes; pom.xml names it too. */
    private static final String PACKAGE = "org.dudao.report.templates";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    private PageTemplates() {}

    /**
     * Writes a page.
     *
     * @param template the file's name, such as {@code report.jte}
     * @param view the template's parameter
     * @param to receives the page; not closed
     */
    public static void render(String template, Object view, TemplateOutput to) {
        ENGINE.render(template, view, to);
    }
}
