package org.dudao.report.bureau;

import org.dudao.assessment.Assessment;
import org.dudao.report.BasicFigures;
import org.dudao.report.Language;
import org.dudao.report.ProperNames;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is written from.
 *
 * @param bureau who issues it
 * @param procedure the days and bodies that the place orders; null where it orders none of its own
 * @param documents the register in which the document of the procedure stands
 * @param figures the township in figures; null where the submission is not at hand
 */
public record LetterInputs(
        Assessment assessment,
        BureauSettings bureau,
        @Nullable Procedure procedure,
        DocumentRegister documents,
        Language language,
        @Nullable BasicFigures figures) {
    /** Lets the names in the assessment, and what the bureau typed, stay as they are in every language. */
    public LetterInputs {
        language = ProperNames.in(assessment, language);
        if (language.isTraditional() && bureau != null) {
            language = language.keeping(bureau.typed(BureauSettingsFile.standard(language)));
        }
    }

    /** The same without figures. */
    public LetterInputs(
            Assessment assessment,
            BureauSettings bureau,
            @Nullable Procedure procedure,
            DocumentRegister documents,
            Language language) {
        this(assessment, bureau, procedure, documents, language, null);
    }
}
