package org.dudao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.data.Sarif;
import org.dudao.report.page.ReportPage;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;
import org.jspecify.annotations.Nullable;

/** The documents of one assessment, each a file. */
public enum Document {
    /** All of it, in Chinese and English, after the schema {@code dudao-assessment-1}. */
    ASSESSMENT("assessment.json", Format.json),

    /** The section 存在问题及改进措施 in Markdown. */
    PROBLEMS_MARKDOWN(ProblemsAndImprovements.FILE, Format.md),

    /** Summary, charts and all findings, as one page for a browser. */
    PAGE(ReportPage.FILE, Format.html),

    /** 存在问题及改进措施 for Word. */
    PROBLEMS(ProblemsDocument.FILE, Format.docx),

    /** 督导意见书; it is addressed to a township, so that there is none of a county. */
    OPINION_LETTER(OpinionLetter.FILE, Format.docx),

    /** 限期整改通知书; none of a county either. */
    RECTIFICATION_NOTICE(RectificationNotice.FILE, Format.docx),

    /** 整改台账 for Excel. */
    LEDGER(Ledger.FILE, Format.xlsx),

    /** Findings as a table of text. */
    FINDINGS_CSV(FindingsCsv.FILE, Format.csv),

    /** Findings for tools that read SARIF 2.1.0. */
    SARIF(Sarif.FILE, Format.sarif);

    private final String file;
    private final Format format;

    Document(String file, Format format) {
        this.file = file;
        this.format = format;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** Those that are written for a word of {@code --format}. */
    public static List<Document> of(Format format) {
        return Stream.of(values()).filter(d -> d.format == format).toList();
    }

    /** The bytes of its file, the same for the same assessment; null where it has nothing to state, such as a notice of nothing. */
    public byte @Nullable [] bytes(Assessment assessment, DocumentSettings settings) throws IOException {
        Language language = settings.language();
        BureauSettings bureau = settings.bureau();
        return switch (this) {
            case ASSESSMENT -> utf8(assessment.toJson());
            case PROBLEMS_MARKDOWN -> utf8(ProblemsAndImprovements.of(assessment, language));
            case PAGE -> utf8(ReportPage.of(assessment, language));
            case PROBLEMS -> ProblemsDocument.of(assessment, bureau, language);
            case OPINION_LETTER -> isOfCounty(assessment) ? null : OpinionLetter.of(assessment, bureau, language);
            case RECTIFICATION_NOTICE ->
                isOfCounty(assessment) ? null : RectificationNotice.of(assessment, bureau, language);
            case LEDGER -> Ledger.of(assessment, LedgerColumn.of(bureau.ledger(), language), language);
            case FINDINGS_CSV -> utf8(FindingsCsv.of(assessment, language));
            case SARIF -> utf8(Sarif.of(assessment, settings.catalogue(), language));
        };
    }

    private static boolean isOfCounty(Assessment assessment) {
        return assessment.assessment().kind().equals("county");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
