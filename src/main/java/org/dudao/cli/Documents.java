package org.dudao.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.data.Sarif;
import org.dudao.standards.Catalogue;

/** The documents of one assessment, by the names of their files. */
final class Documents {
    private final Assessment assessment;
    private final Catalogue catalogue;
    private final boolean compared;
    private final Language language;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private Documents(Assessment assessment, Catalogue catalogue, boolean compared, Language language) {
        this.assessment = assessment;
        this.catalogue = catalogue;
        this.compared = compared;
        this.language = language;
    }

    /** Writes what is wanted; the annotated workbook needs more than an assessment and is not made here. */
    static Map<String, byte[]> of(
            Assessment assessment, Catalogue catalogue, boolean compared, Set<Format> wanted, Language language) {
        Documents documents = new Documents(assessment, catalogue, compared, language);
        wanted.forEach(documents::write);
        return documents.written;
    }

    private void write(Format format) {
        switch (format) {
            case json -> put("assessment.json", assessment.toJson());
            case md -> put(ProblemsAndImprovements.FILE, ProblemsAndImprovements.of(assessment, language));
            case html -> {}
            case docx -> {}
            case xlsx -> {}
            case csv -> put(FindingsCsv.FILE, FindingsCsv.of(assessment, language));
            case sarif -> put(Sarif.FILE, Sarif.of(assessment, catalogue, compared, language));
            case annotated -> {}
        }
    }

    private void put(String file, String text) {
        written.put(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
