package org.dudao;

import java.util.List;
import java.util.Objects;
import org.dudao.assessment.Assessment;
import org.dudao.report.BasicFigures;
import org.dudao.report.Detail;
import org.dudao.report.Language;
import org.dudao.report.StatementSections;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Procedure;
import org.dudao.standards.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What documents state beside the assessment.
 *
 * @param catalogue the standards it was made by
 * @param bureau who issues letters; null only where none is written
 * @param detail how much 存在问题及改进措施 says in its text
 * @param figures the township in figures, which only the form of a self-assessment states; null where they are not at hand
 * @param language of all documents but {@code assessment.json}, which has both
 * @param further sections that report and 存在问题及改进措施 state besides, such as points
 */
public record DocumentSettings(
        Catalogue catalogue,
        BureauSettings bureau,
        Detail detail,
        Language language,
        @Nullable BasicFigures figures,
        List<StatementSections.Section> further) {
    /** Protects the list. */
    public DocumentSettings {
        further = List.copyOf(further);
    }

    /** The settings of documents in their usual form, which state no figures but those of the assessment. */
    public DocumentSettings(Catalogue catalogue, BureauSettings bureau, Language language) {
        this(catalogue, bureau, Detail.brief, language, null, List.of());
    }

    /** What the letters about an assessment are written from; the procedure is that of the smallest place that orders one. */
    public LetterInputs letter(Assessment assessment) {
        Procedure procedure = catalogue.layers().applied().stream()
                .map(Profile::procedure)
                .filter(Objects::nonNull)
                .reduce((wider, narrower) -> narrower)
                .orElse(null);
        return new LetterInputs(assessment, bureau, procedure, catalogue.documents(), language, figures);
    }
}
