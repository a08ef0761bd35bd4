package org.dudao.report.page;

import gg.jte.output.StringOutput;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.report.StatementSections;

/** The report as one self-contained HTML file: summary, findings, and what could not be assessed. */
public final class ReportPage {
    /** The name of the document's file. */
    public static final String FILE = "report.html";

    private ReportPage() {}

    /** The file's text, equal for equal assessments. */
    public static String of(Assessment assessment, Language language) {
        return of(assessment, language, List.of());
    }

    /** The file's text with further sections, such as points. */
    public static String of(Assessment assessment, Language language, List<StatementSections.Section> further) {
        StringOutput page = new StringOutput();
        PageTemplates.render("report.jte", ReportView.of(assessment, language, further), page);
        return page.toString();
    }
}
