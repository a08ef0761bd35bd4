package org.dudao.report.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.report.FindingText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LegalWording;
import org.dudao.report.LetterAnnexes;
import org.dudao.report.LetterBody;
import org.dudao.report.LetterOutline;
import org.dudao.report.NumberedParts;
import org.dudao.report.PartyText;
import org.dudao.report.Praise;
import org.dudao.report.ProcedureTerms;
import org.dudao.report.StatementSections;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Responsible;

/**
 * The opinion letter 督导意见书 to a township (教育督导条例 article 21), and the preliminary opinion 初步督导意见 before it (article 20): a body of a
 * few pages, and the findings in annexes. The plea belongs to the preliminary opinion; where a place knows a review of the letter, the
 * letter says so.
 */
public final class OpinionLetter {
    /** The name of the letter's file. */
    public static final String FILE = "opinion-letter.docx";

    /** The name of the preliminary opinion's file. */
    public static final String PRELIMINARY = "preliminary-opinion.docx";

    private static final Set<Responsible> OF_COUNTY =
            EnumSet.of(Responsible.COUNTY_EDUCATION_BUREAU, Responsible.COUNTY_GOVERNMENT);

    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final FindingText texts;
    private final Letterhead letterhead;
    private final WordText text;
    private final NumberedParts parts;
    private final LetterOutline outline;
    private final LetterAnnexes annexes;
    private final LetterBody body;
    private final ProcedureTerms terms;

    private OpinionLetter(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.settings = inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.texts = new FindingText(assessment, language);
        this.text = new WordText(language);
        this.parts = new NumberedParts(text, language);
        this.letterhead = new Letterhead(settings, text, language);
        this.outline = LetterOutline.of(assessment);
        LegalWording legal = new LegalWording(assessment, language);
        this.annexes = new LetterAnnexes(
                assessment,
                outline,
                finding -> legal.sentenceIfCited(finding, Responsible.TOWNSHIP.boundAs()),
                language.pick(
                        "本表只引用约束主送单位的条文；没有引用条文的，按照本次督导要求督促整改，约束学校、幼儿园和其他单位的条文写在发给该单位的限期整改通知书中。",
                        "Only clauses that bind the addressee are cited. Where none is, this inspection asks for the correction to be seen to; the clauses that bind schools, kindergartens and others are in the notices to them."),
                new StatementSections(assessment, language).forLetter(),
                language);
        this.body = new LetterBody(assessment, outline, annexes, language);
        this.terms = new ProcedureTerms(inputs.procedure(), inputs.documents(), language);
    }

    /** The letter as a complete file. */
    public static byte[] of(LetterInputs inputs) {
        return new OpinionLetter(inputs).letter();
    }

    /** The preliminary opinion as a complete file. */
    public static byte[] preliminary(LetterInputs inputs) {
        return new OpinionLetter(inputs).preliminary();
    }

    private byte[] letter() {
        String to = words.fill(settings.opinionTo());
        head(settings.opinionNumber(), language.pick("督导意见书", "Supervision Opinion Letter"), to);
        text.paragraph(words.fill(settings.wording().opinionOpening(), to)
                + language.pick("", " ")
                + words.fill(settings.wording().opinionPlea(), to));
        general();
        body.problems(text, parts);
        demands(to);
        List<String> last = new ArrayList<>();
        if (!outline.isEmpty()) {
            last.add(words.fill(settings.wording().reporting(), to) + terms.reportTerm());
        }
        last.addAll(terms.reviews());
        if (last.isEmpty()) {
            last.add(language.pick("特此函告。", "This is for your information."));
        }
        return close(last, language.pick("督导意见书", "Supervision Opinion Letter"));
    }

    private byte[] preliminary() {
        String to = words.fill(settings.opinionTo());
        head(settings.preliminaryNumber(), language.pick("初步督导意见", "Preliminary Supervision Opinion"), to);
        text.paragraph(words.fill(settings.wording().preliminaryOpening(), to));
        general();
        body.problems(text, parts);
        parts.begin(language.pick("申辩", "Plea"));
        String term = terms.pleaTerm();
        String plea =
                words.fill(settings.wording().plea(), to, settings.objection() == null ? term : settings.objection());
        return close(
                List.of(plea
                        + language.pick("（" + terms.pleaClause() + "）", " (" + terms.pleaClause() + ")")
                        + language.pick("。", ".")
                        + language.pick(
                                "本意见为初步意见，正式意见以督导意见书为准。",
                                " This opinion is preliminary; the opinion letter is final.")),
                language.pick("初步督导意见", "Preliminary Supervision Opinion"));
    }

    private void head(String number, String kind, String to) {
        String year = assessment.assessment().schoolYear();
        String matter = InspectionScope.matter(assessment, language);
        letterhead.letter(number);
        text.title(language.pick(
                "关于" + texts.township() + year.replace("-", "—") + "学年\n" + matter + "的" + kind,
                kind + "\n" + matter + ", " + texts.township() + ", School Year " + year));
        text.styled("Addressee", language.pick("", "To ") + to + language.pick("：", ":"));
    }

    private void general() {
        parts.begin(language.pick("总体评价", "Overall assessment"));
        text.paragraph(body.examined() + language.pick("", " ") + String.join(language.pick("", " "), body.open()));
        if (!body.followUp().isEmpty()) {
            text.paragraph(body.followUp());
        }
        InspectionScope.lines(assessment, language).forEach(text::paragraph);
        new Praise(assessment.summary(), language).lines().forEach(text::paragraph);
    }

    private void demands(String to) {
        if (outline.isEmpty()) {
            return;
        }
        parts.begin(language.pick("整改要求", "Rectification"));
        PartyText parties = new PartyText(assessment, language);
        Set<Responsible> here = EnumSet.complementOf(EnumSet.copyOf(OF_COUNTY));
        String and = language.pick("、", "; ");
        String end = language.pick("。", ".");
        String mine = String.join(and, parties.lines(outline, here));
        String county = String.join(and, parties.lines(outline, OF_COUNTY));
        String intro = words.fill(settings.wording().opinionDemand(), to);
        String ofCounty = county.isEmpty()
                ? ""
                : language.pick("", " ")
                        + words.fill(settings.wording().advice(), to)
                        + language.pick("", " ")
                        + county
                        + end;
        text.paragraph(intro
                + (mine.isEmpty()
                        ? ""
                        : language.pick("其中：", " ")
                                + mine
                                + language.pick("，期限见附件1。", "; the deadlines are in Annex 1."))
                + ofCounty);
    }

    private byte[] close(List<String> last, String title) {
        last.subList(0, last.size() - 1).forEach(text::paragraph);
        letterhead.close(last.get(last.size() - 1), annexes.titles());
        letterhead.copies();
        annexes.write(text);
        return text.finish(PageLayout.LETTER, title);
    }
}
