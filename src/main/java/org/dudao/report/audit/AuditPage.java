package org.dudao.report.audit;

import gg.jte.output.StringOutput;
import org.dudao.report.page.PageTemplates;

/** An audit as one self-contained HTML file. */
public final class AuditPage {
    private AuditPage() {}

    /** The file's text, equal for equal audits. */
    public static String of(AuditView view) {
        StringOutput page = new StringOutput();
        PageTemplates.render("audit.jte", view, page);
        return page.toString();
    }
}
