package org.dudao.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.Office;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;

/** The documents of one assessment, by the names of their files. */
final class Documents {
    private final Assessment assessment;
    private final Office office;
    private final Language language;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private Documents(Assessment assessment, Office office, Language language) {
        this.assessment = assessment;
        this.office = office;
        this.language = language;
    }

    /** Writes what is wanted; the annotated workbook needs more than an assessment and is not made here. */
    static Map<String, byte[]> of(Assessment assessment, Set<Format> wanted, Office office, Language language) {
        Documents documents = new Documents(assessment, office, language);
        wanted.forEach(documents::write);
        return documents.written;
    }

    private void write(Format format) {
        switch (format) {
            case json -> put("assessment.json", assessment.toJson());
            case md -> put(ProblemsAndImprovements.FILE, ProblemsAndImprovements.of(assessment, language));
            case html -> {}
            case docx -> {
                put(ProblemsDocument.FILE, ProblemsDocument.of(assessment, office, language));
                put(OpinionLetter.FILE, OpinionLetter.of(assessment, office, language));
                put(RectificationNotice.FILE, RectificationNotice.of(assessment, office, language));
            }
            case xlsx -> {}
            case csv -> {}
            case sarif -> {}
            case annotated -> {}
        }
    }

    private void put(String file, String text) {
        put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A document that has nothing to say is null, and is not written. */
    private void put(String file, byte[] bytes) {
        if (bytes != null) {
            written.put(file, bytes);
        }
    }
}
