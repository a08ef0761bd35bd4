package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;

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
    static Map<String, byte[]> of(Assessment assessment, Set<Format> wanted, Language language) throws IOException {
        Documents documents = new Documents(assessment, language);
        for (Format format : wanted) {
            documents.write(format);
        }
        return documents.written;
    }

    /** A pack for each responsible party, by names such as {@code packs/S1.xlsx}. */
    static Map<String, byte[]> packs(Assessment assessment, Language language) throws IOException {
        return Packs.of(assessment, LedgerColumn.standard(language), Packs.usualReceiver(language), language);
    }

    private void write(Format format) throws IOException {
        switch (format) {
            case json -> put("assessment.json", assessment.toJson());
            case md -> put(ProblemsAndImprovements.FILE, ProblemsAndImprovements.of(assessment, language));
            case html -> {}
            case docx -> {}
            case xlsx -> written.put(Ledger.FILE, Ledger.of(assessment, LedgerColumn.standard(language), language));
            case csv -> {}
            case sarif -> {}
            case annotated -> {}
        }
    }

    private void put(String file, String text) {
        written.put(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
