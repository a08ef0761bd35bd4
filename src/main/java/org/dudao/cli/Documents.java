package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.data.Sarif;
import org.dudao.report.page.ReportPage;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;
import org.dudao.standards.Catalogue;

/** The documents of one assessment, by file name. */
final class Documents {
    /**
     * The settings of documents besides the assessment.
     *
     * @param catalogue the standards of the assessment
     * @param compared whether an earlier assessment was given to mark repeated findings
     * @param settings the settings of the issuing bureau
     * @param language the language of all documents except {@code assessment.json}
     */
    record Setting(Catalogue catalogue, boolean compared, BureauSettings settings, Language language) {
        private List<LedgerColumn> columns() {
            return LedgerColumn.of(settings.ledger(), language);
        }
    }

    /** The names of all documents except packs. */
    static final List<String> FILES = List.of(
            "assessment.json",
            ProblemsAndImprovements.FILE,
            ReportPage.FILE,
            ProblemsDocument.FILE,
            OpinionLetter.FILE,
            RectificationNotice.FILE,
            Ledger.FILE,
            FindingsCsv.FILE,
            Sarif.FILE,
            AnnotatedWorkbook.FILE);

    private final Assessment assessment;
    private final Setting setting;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private Documents(Assessment assessment, Setting setting) {
        this.assessment = assessment;
        this.setting = setting;
    }

    /** Creates the documents; the annotated workbook needs more than an assessment and is not included. */
    static Map<String, byte[]> of(Assessment assessment, Set<Format> wanted, Setting setting) throws IOException {
        Documents documents = new Documents(assessment, setting);
        for (Format format : wanted) {
            documents.write(format);
        }
        return documents.written;
    }

    /** One pack per responsible party, by names such as {@code packs/S1.xlsx}. */
    static Map<String, byte[]> packs(Assessment assessment, Setting setting) throws IOException {
        Language language = setting.language();
        String bureau = setting.settings().bureau();
        String receiver = bureau == null ? Packs.usualReceiver(language) : language.name(bureau);
        return Packs.of(assessment, setting.columns(), receiver, language);
    }

    private void write(Format format) throws IOException {
        Language language = setting.language();
        switch (format) {
            case json -> put("assessment.json", assessment.toJson());
            case md -> put(ProblemsAndImprovements.FILE, ProblemsAndImprovements.of(assessment, language));
            case html -> put(ReportPage.FILE, ReportPage.of(assessment, language));
            case docx -> {
                put(ProblemsDocument.FILE, ProblemsDocument.of(assessment, setting.settings(), language));
                put(OpinionLetter.FILE, OpinionLetter.of(assessment, setting.settings(), language));
                put(RectificationNotice.FILE, RectificationNotice.of(assessment, setting.settings(), language));
            }
            case xlsx -> put(Ledger.FILE, Ledger.of(assessment, setting.columns(), language));
            case csv -> put(FindingsCsv.FILE, FindingsCsv.of(assessment, language));
            case sarif -> put(Sarif.FILE, Sarif.of(assessment, setting.catalogue(), setting.compared(), language));
            case annotated -> {}
        }
    }

    private void put(String file, String text) {
        put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A document without contents is null, and is omitted. */
    private void put(String file, byte[] bytes) {
        if (bytes != null) {
            written.put(file, bytes);
        }
    }
}
