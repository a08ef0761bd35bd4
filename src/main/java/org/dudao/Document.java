package org.dudao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.SelfAssessmentText;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.data.Sarif;
import org.dudao.report.page.ReportPage;
import org.dudao.report.self.SelfAssessmentBook;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;
import org.dudao.report.word.SelfReport;
import org.dudao.report.word.SupervisionNotice;
import org.dudao.report.word.SupervisionReport;
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

    /** 督导通知书, before the inspection; none of a county. */
    SUPERVISION_NOTICE(SupervisionNotice.FILE, LetterKind.notice),

    /** 自评报告, a form for the township to fill in; none of a county. */
    SELF_REPORT(SelfReport.FILE, LetterKind.self),

    /** 对照标准自评表, which belongs to it and is read back by {@code --self}; none of a county. */
    SELF_ASSESSMENT(SelfAssessmentText.BOOK, LetterKind.self),

    /** 初步督导意见, to a township likewise. */
    PRELIMINARY_OPINION(OpinionLetter.PRELIMINARY, LetterKind.preliminary),

    /** 督导意见书; it is addressed to a township, so that there is none of a county. */
    OPINION_LETTER(OpinionLetter.FILE, LetterKind.letter),

    /** All 限期整改通知书 in one file, of a county too. */
    RECTIFICATION_NOTICE(RectificationNotice.FILE, LetterKind.rectification),

    /** 督导报告 for the government; none of a county, whose report is not about one unit supervised. */
    SUPERVISION_REPORT(SupervisionReport.FILE, LetterKind.report),

    /** 督导报告 for publication. */
    PUBLIC_REPORT(SupervisionReport.PUBLIC_FILE, LetterKind.report),

    /** 整改台账 for Excel. */
    LEDGER(Ledger.FILE, Format.xlsx),

    /** Findings as a table of text. */
    FINDINGS_CSV(FindingsCsv.FILE, Format.csv),

    /** Findings for tools that read SARIF 2.1.0. */
    SARIF(Sarif.FILE, Format.sarif);

    private final String file;
    private final Format format;
    private final @Nullable LetterKind kind;

    Document(String file, Format format) {
        this.file = file;
        this.format = format;
        this.kind = null;
    }

    Document(String file, LetterKind kind) {
        this.file = file;
        this.format = Format.docx;
        this.kind = kind;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /**
     * Those that are written, in the order of this list.
     *
     * @param formats the words of {@code --format}
     * @param kinds the words of {@code --documents}: of the letters of a supervision, these and no others
     */
    public static List<Document> of(Set<Format> formats, Set<LetterKind> kinds) {
        return Stream.of(values())
                .filter(d -> d.kind == null ? formats.contains(d.format) : kinds.contains(d.kind))
                .toList();
    }

    /** Those that are written for a word of {@code --format}; of the letters, the opinion letter and the notices. */
    public static List<Document> of(Format format) {
        return of(Set.of(format), format == Format.docx ? LetterKind.USUAL : Set.of());
    }

    /** The bytes of its file, the same for the same assessment; null where it has nothing to state, such as a notice of nothing. */
    public byte @Nullable [] bytes(Assessment assessment, DocumentSettings settings) throws IOException {
        if (kind != null && kind != LetterKind.rectification && isOfCounty(assessment)) {
            return null;
        }
        LetterInputs letter = settings.letter(assessment);
        Language language = letter.language();
        BureauSettings bureau = settings.bureau();
        return switch (this) {
            case ASSESSMENT -> utf8(assessment.toJson());
            case PROBLEMS_MARKDOWN ->
                utf8(ProblemsAndImprovements.of(assessment, settings.detail(), language, settings.further()));
            case PAGE -> utf8(ReportPage.of(assessment, language, settings.further()));
            case PROBLEMS -> ProblemsDocument.of(assessment, bureau, settings.detail(), language, settings.further());
            case SUPERVISION_NOTICE -> SupervisionNotice.of(letter);
            case SELF_REPORT -> SelfReport.of(letter);
            case SELF_ASSESSMENT -> SelfAssessmentBook.of(assessment, settings.catalogue(), language);
            case PRELIMINARY_OPINION -> OpinionLetter.preliminary(letter);
            case OPINION_LETTER -> OpinionLetter.of(letter);
            case RECTIFICATION_NOTICE -> RectificationNotice.of(letter);
            case SUPERVISION_REPORT -> SupervisionReport.of(letter);
            case PUBLIC_REPORT -> SupervisionReport.forThePublic(letter);
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
