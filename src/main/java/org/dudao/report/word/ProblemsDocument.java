package org.dudao.report.word;

import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;

/** The section 存在问题及改进措施 for Word. */
public final class ProblemsDocument {
    /** The name of the document's file. */
    public static final String FILE = "problems.docx";

    private ProblemsDocument() {}

    /** The complete file. */
    public static byte[] of(Assessment assessment, BureauSettings settings, Language language) {
        WordText text = new WordText(language);
        ProblemsAndImprovements.write(assessment, language, text);
        if (!assessment.findings().isEmpty()) {
            BureauWording words = new BureauWording(settings, assessment, language);
            text.paragraph(words.fill(settings.wording().problemsClosing()));
        }
        return text.finish(PageLayout.DOCUMENT, language.pick("存在问题及改进措施", "Problems and Improvements"));
    }
}
