package org.dudao.report.word;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.report.FindingCounts;
import org.dudao.report.FindingText;
import org.dudao.report.FollowUpText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.NumberedParts;
import org.dudao.report.Outline;
import org.dudao.report.Praise;
import org.dudao.report.SelfAssessmentText;
import org.dudao.report.StatementSections;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Severity;

/**
 * The supervision report 督导报告 to the bureau's own government, filed one level up and published (教育督导条例 article 23): what was
 * examined and what not, the evaluation, the gravest problems, advice, and the areas by outcome. The copy for publication leaves out
 * persons, contacts, and whatever would let a person be recognised.
 */
public final class SupervisionReport {
    /** The name of the document's file. */
    public static final String FILE = "supervision-report.docx";

    /** The name of the file of the copy for publication. */
    public static final String PUBLIC_FILE = "supervision-report-public.docx";

    private final boolean isPublic;
    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final SupervisionClauses clauses;
    private final StatementSections stated;
    private final ReportDemands demands;
    private final ReportPlaces places;
    private final WordText text;
    private final NumberedParts parts;

    private SupervisionReport(LetterInputs inputs, boolean isPublic) {
        this.isPublic = isPublic;
        this.assessment = inputs.assessment();
        this.settings = isPublic ? inputs.bureau().impersonal() : inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.clauses = new SupervisionClauses(inputs);
        this.stated = new StatementSections(assessment, language);
        this.demands = new ReportDemands(assessment, language);
        this.places = new ReportPlaces(isPublic, language);
        this.text = new WordText(language);
        this.parts = new NumberedParts(text, language);
    }

    /** The complete file, for the government. */
    public static byte[] of(LetterInputs inputs) {
        return new SupervisionReport(inputs, false).write();
    }

    /** The complete file, for the public. */
    public static byte[] forThePublic(LetterInputs inputs) {
        return new SupervisionReport(inputs, true).write();
    }

    private byte[] write() {
        Letterhead letterhead = new Letterhead(settings, text, language);
        letterhead.document(settings.reportNumber());
        String township = new FindingText(assessment, language).township();
        String year = assessment.assessment().schoolYear();
        text.title(language.pick(
                "关于" + township + year.replace("-", "—") + "学年\n教育工作的督导报告",
                "Supervision Report\n" + township + ", School Year " + year));
        if (isPublic) {
            text.paragraph(new PublicationNotice(clauses, language).sentence());
        } else {
            text.styled(
                    "Addressee",
                    language.pick("", "To ") + words.fill(settings.supervisionReportTo()) + language.pick("：", ":"));
        }
        text.paragraph(words.fill(settings.wording().reportOpening()));
        part("督导概况", "Overview");
        overview();
        part("总体评价", "Evaluation");
        evaluation();
        problems();
        part("意见建议", "Advice");
        text.paragraph(demands.forTheCounty());
        part("整改要求", "Rectification");
        text.paragraph(demands.rectification(clauses));
        letterhead.close(
                language.pick(
                        "依据《教育督导条例》第二十四条，本报告作为对被督导单位及其主要负责人考核、奖惩的重要依据。",
                        "Under article 24 of the Regulations on Education Supervision this report is an important basis for assessing, rewarding"
                                + " and punishing the unit supervised and its head."),
                List.of(language.pick("各方面督导结果", "Results by area")));
        if (!isPublic) {
            text.styled("Addressee", "");
            text.styled(
                    "Imprint",
                    language.pick("报送备案：", "Filed with: ") + words.fill(settings.supervisionReportFiledWith()));
        }
        text.styled("Addressee", "");
        text.styled("Caption", language.pick("附件　各方面督导结果（项次）", "Attached: results by area (verdicts)"));
        text.table(new AreaTable(assessment, language).table(), WordText.Breaking.NOWHERE);
        return text.finish(PageLayout.DOCUMENT, language.pick("督导报告", "Supervision Report"));
    }

    private void part(String zh, String en) {
        parts.begin(language.pick(zh, en));
    }

    private void overview() {
        String day = LateAsOfNotice.day(assessment.assessment(), language, new FindingText(assessment, language)::day);
        String members = settings.inspectors().isEmpty()
                ? BureauWording.BLANK
                : language.name(String.join(language.pick("、", ", "), settings.inspectors()));
        text.paragraph((isPublic ? "" : language.pick("督导组：" + members + "。", "Group: " + members + ". "))
                + words.filled("范围：{督导范围}。方式：{督导方式}。", "Scope: {督导范围}. Manner: {督导方式}."));
        String counts = FindingCounts.text(assessment, language);
        text.paragraph(language.pick(
                "截至" + day + "，对照" + InspectionScope.standards(assessment, language) + "核查报送数据，" + counts + "。",
                "As of " + day + ", the data submitted were examined against "
                        + InspectionScope.standards(assessment, language) + ": " + counts + "."));
        InspectionScope.others(assessment.assessment().profiles(), language).stream()
                .filter(line -> !isPublic)
                .forEach(text::paragraph);
        text.paragraph(onSite());
        SelfAssessmentText self = new SelfAssessmentText(assessment, language);
        if (self.isPresent()) {
            text.paragraph(self.summary());
        }
    }

    /** A visit that nobody recorded is a blank, not a claim. */
    private String onSite() {
        int seen = assessment.attestations().size() + assessment.onsite().size();
        return seen == 0
                ? language.pick(
                        "现场考察、征求公众意见和座谈情况：" + BureauWording.BLANK + "。",
                        "Visits, views of the public and meetings: " + BureauWording.BLANK + ".")
                : language.pick(
                        "现场核查记录" + assessment.attestations().size() + "条，现场发现问题"
                                + assessment.onsite().size() + "条。征求公众意见和座谈情况：" + BureauWording.BLANK + "。",
                        assessment.attestations().size() + " records of visits, and "
                                + assessment.onsite().size()
                                + " problems seen on site. Views of the public and meetings: " + BureauWording.BLANK
                                + ".");
    }

    private List<Outline.InStandard> vetoes() {
        return Outline.of(assessment, Outcome.VIOLATION).worstFirst().stream()
                .filter(s -> s.standard().severity() == Severity.VETO)
                .toList();
    }

    private void evaluation() {
        text.paragraph(new ReportEvaluation(assessment, vetoes(), language).sentence()
                + language.pick("", stated.beyondConclusion().isEmpty() ? "" : " ")
                + stated.beyondConclusion());
        FollowUpText followed = new FollowUpText(assessment, language);
        if (followed.isPresent()) {
            text.paragraph(followed.summary());
        }
        List<String> met = new Praise(assessment.summary(), language).lines();
        if (!met.isEmpty()) {
            part("主要成效", "Results");
            met.forEach(text::paragraph);
        }
    }

    private void problems() {
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        if (violations.areas().isEmpty()) {
            return;
        }
        part("突出问题", "Main problems");
        ReportProblems problems = new ReportProblems(violations, language);
        int number = 0;
        for (Outline.InStandard one : problems.vetoes()) {
            number++;
            text.item(number, places.sentence(one));
        }
        problems.further().forEach(text::paragraph);
        text.paragraph(problems.byArea());
    }
}
