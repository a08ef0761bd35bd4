package org.dudao.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/** The templates of HTML pages, which the build makes classes of. */
public final class PageTemplates {
    /** Where the build puts the classes: pom.xml names the same package. */
    private static final String PACKAGE = "org.dudao.report.templates";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    private PageTemplates() {}

    /**
     * Writes a page.
     *
     * @param template the name of its file, such as {@code report.jte}
     * @param view the template's parameter
     * @param to receives the page; not closed
     */
    public static void render(String template, Object view, TemplateOutput to) {
        ENGINE.render(template, view, to);
    }
}
