package org.dudao.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.page.ReportPage;

/** The documents of one assessment, by the names of their files. */
final class Documents {
    private final Assessment assessment;
    private final Language language;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private Documents(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** Writes what is wanted; the annotated workbook needs more than an assessment and is not made here. */
    static Map<String, byte[]> of(Assessment assessment, Set<Format> wanted, Language language) {
        Documents documents = new Documents(assessment, language);
        wanted.forEach(documents::write);
        return documents.written;
    }

    private void write(Format format) {
        switch (format) {
            case json -> put("assessment.json", assessment.toJson());
            case md -> put(ProblemsAndImprovements.FILE, ProblemsAndImprovements.of(assessment, language));
            case html -> put(ReportPage.FILE, ReportPage.of(assessment, language));
            case docx -> {}
            case xlsx -> {}
            case csv -> {}
            case sarif -> {}
            case annotated -> {}
        }
    }

    private void put(String file, String text) {
        written.put(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
