package org.dudao;

import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.standards.Catalogue;

/**
 * What documents state beside the assessment.
 *
 * @param catalogue the standards it was made by
 * @param bureau who issues letters; null only where none is written
 * @param language of all documents but {@code assessment.json}, which has both
 */
public record DocumentSettings(Catalogue catalogue, BureauSettings bureau, Language language) {}
