package org.dudao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.Document;
import org.dudao.DocumentSettings;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.History;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;
import org.dudao.report.word.RectificationNotice;

/** The documents of one assessment, by file name. */
final class DocumentFiles {
    /** The names of all documents except packs, and of the history that they follow. */
    static final List<String> FILES = Stream.concat(
                    Stream.of(Document.values()).map(Document::file), Stream.of(AnnotatedWorkbook.FILE, History.FILE))
            .toList();

    private DocumentFiles() {}

    /** Creates the documents; the annotated workbook needs more than an assessment and is not included. */
    static Map<String, byte[]> of(
            Assessment assessment, Set<Format> wanted, Set<LetterKind> kinds, DocumentSettings settings)
            throws IOException {
        Map<String, byte[]> written = new LinkedHashMap<>();
        for (Document document : Document.of(wanted, kinds)) {
            byte[] bytes = document.bytes(assessment, settings);
            if (bytes != null) {
                written.put(document.file(), bytes);
            }
        }
        if (kinds.contains(LetterKind.rectification)) {
            written.putAll(RectificationNotice.each(settings.letter(assessment)));
        }
        return written;
    }

    /** One pack per responsible party, by names such as {@code packs/S1.xlsx}. */
    static Map<String, byte[]> packs(Assessment assessment, DocumentSettings settings) throws IOException {
        Language language = settings.language();
        String bureau = settings.bureau().bureau();
        String receiver = bureau == null ? Packs.usualReceiver(language) : language.name(bureau);
        return Packs.of(assessment, LedgerColumn.of(settings.bureau().ledger(), language), receiver, language);
    }
}
