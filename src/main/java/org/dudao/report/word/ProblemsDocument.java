package org.dudao.report.word;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.report.Detail;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.StatementSections;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;

/** The section 存在问题及改进措施 for Word. */
public final class ProblemsDocument {
    /** The name of the document's file. */
    public static final String FILE = "problems.docx";

    private ProblemsDocument() {}

    /** The complete file. */
    public static byte[] of(Assessment assessment, BureauSettings settings, Detail detail, Language language) {
        return of(assessment, settings, detail, language, List.of());
    }

    /** The complete file with further sections, such as points. */
    public static byte[] of(
            Assessment assessment,
            BureauSettings settings,
            Detail detail,
            Language language,
            List<StatementSections.Section> further) {
        WordText text = new WordText(language);
        BureauWording words = new BureauWording(settings, assessment, language);
        String closing = assessment.findings().isEmpty()
                ? ""
                : words.fill(settings.wording().problemsClosing());
        ProblemsAndImprovements.write(assessment, detail, closing, language, further, text);
        return text.finish(PageLayout.DOCUMENT, language.pick("存在问题及改进措施", "Problems and Improvements"));
    }
}
