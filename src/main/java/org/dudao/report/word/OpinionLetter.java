package org.dudao.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.report.CalendarNotice;
import org.dudao.report.FindingText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.LegalWording;
import org.dudao.report.Numerals;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.Outline;
import org.dudao.report.Praise;
import org.dudao.report.StatementSections;
import org.dudao.report.SubjectOwners;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Responsible;

/**
 * The opinion letter 督导意见书 to a township: achievements, problems with their clauses, corrections with responsible parties and due dates,
 * items for the county, and how to report and object (教育督导条例 articles 20 to 22).
 */
public final class OpinionLetter {
    /** The name of the document's file. */
    public static final String FILE = "opinion-letter.docx";

    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final FindingText texts;
    private final LegalWording legal;
    private final Letterhead letterhead;
    private final WordText text;
    private final SubjectOwners owners;
    private final StatementSections stated;
    private int parts;

    private OpinionLetter(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.settings = inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.texts = new FindingText(assessment, language);
        this.legal = new LegalWording(assessment, language);
        this.text = new WordText(language);
        this.owners = new SubjectOwners(assessment);
        this.stated = new StatementSections(assessment, language);
        this.letterhead = new Letterhead(settings, words, text, language);
    }

    /** The complete file. */
    public static byte[] of(LetterInputs inputs) {
        return new OpinionLetter(inputs).write();
    }

    private byte[] write() {
        String to = words.fill(settings.opinionTo());
        String year = assessment.assessment().schoolYear();
        letterhead.letter(settings.opinionNumber());
        text.title(language.pick(
                "关于" + texts.township() + year.replace("-", "—") + "学年\n教育工作的督导意见书",
                "Supervision Opinion Letter\n" + texts.township() + ", School Year " + year));
        text.styled("Addressee", to + language.pick("：", ":"));
        text.paragraph(words.fill(settings.wording().opinionOpening(), to));
        achievements();
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        List<Finding> numbered = new ArrayList<>();
        if (!violations.areas().isEmpty()) {
            part(language.pick("存在的问题", "Problems"));
            text.paragraph(language.pick(
                    "本意见书只引用对主送单位有约束力的条文；学校、幼儿园和其他单位应当遵守的条文，写在发给该单位的限期整改通知书和所附《存在问题及改进措施》中。",
                    "This letter cites only clauses that bind its addressee. Those that bind schools, kindergartens and others are cited in the"
                            + " notices to them and in the attached Problems and Improvements."));
            problems(violations, numbered);
            demands(numbered);
            advice(numbered);
        }
        queries();
        stated.forLetter().forEach(section -> {
            part(section.title());
            text.paragraph(section.opening());
            text.list(section.lines(), null);
        });
        notAssessed();
        part(language.pick("反馈与申辩", "Report and objection"));
        if (!numbered.isEmpty()) {
            text.paragraph(words.fill(settings.wording().reporting(), to));
        }
        letterhead.close(
                words.fill(settings.wording().objecting(), to),
                language.pick("存在问题及改进措施", "Problems and Improvements"));
        letterhead.copies();
        return text.finish(PageLayout.LETTER, language.pick("督导意见书", "Supervision Opinion Letter"));
    }

    private void part(String title) {
        parts++;
        text.part(language.pick(Numerals.chinese(parts) + "、", Numerals.roman(parts) + ". ") + title);
    }

    private void achievements() {
        part(language.pick("基本情况与主要成绩", "Overview and achievements"));
        Summary summary = assessment.summary();
        Map<Outcome, Integer> n = summary.byOutcome();
        String day = LateAsOfNotice.day(assessment.assessment(), language, texts::day);
        text.paragraph(language.pick(
                "截至" + day + "，对照" + InspectionScope.standards(assessment, language) + "逐项核查报送数据，达标"
                        + n.get(Outcome.COMPLIANT)
                        + "项次、不达标"
                        + n.get(Outcome.VIOLATION) + "项次、待核实" + n.get(Outcome.QUERY) + "项次、未评估"
                        + n.get(Outcome.NOT_ASSESSED) + "项次" + stated.count() + "，评估结论为“"
                        + summary.conclusion().zh() + "”。" + stated.beyondConclusion(),
                "As of " + day
                        + ", the submitted data were examined against "
                        + InspectionScope.standards(assessment, language) + ": "
                        + n.get(Outcome.COMPLIANT) + " compliant, " + n.get(Outcome.VIOLATION) + " violations, "
                        + n.get(Outcome.QUERY) + " queries, " + n.get(Outcome.NOT_ASSESSED)
                        + " not assessed" + stated.count() + ". The conclusion is: "
                        + summary.conclusion().en() + "."
                        + (stated.beyondConclusion().isEmpty() ? "" : " " + stated.beyondConclusion())));
        InspectionScope.lines(assessment, language).forEach(text::paragraph);
        new Praise(summary, language).lines().forEach(text::paragraph);
    }

    /** The problems, numbered consecutively for reference by the corrections. */
    private void problems(Outline violations, List<Finding> numbered) {
        int area = 0;
        for (Outline.InArea inArea : violations.areas()) {
            area++;
            text.area(language.pick("（" + Numerals.chinese(area) + "）", "(" + area + ") ")
                    + language.pick(inArea.title()));
            for (Outline.InStandard standard : inArea.standards()) {
                String before = "";
                for (Finding finding : standard.findings()) {
                    String law = legal.sentence(finding, Responsible.TOWNSHIP.boundAs());
                    numbered.add(finding);
                    text.item(
                            numbered.size(),
                            texts.problem(finding)
                                    + (law.equals(before)
                                            ? language.pick("依据同上。", " Law: as above.")
                                            : language.pick(law + "。", " Law: " + law + ".")));
                    before = law;
                }
            }
        }
    }

    private void demands(List<Finding> numbered) {
        List<List<String>> rows = rows(numbered, false);
        if (rows.isEmpty()) {
            return;
        }
        part(language.pick("整改要求", "Rectification"));
        text.paragraph(words.fill(settings.wording().opinionDemand())
                + CalendarNotice.of(
                        numbered.stream().flatMap(f -> f.duties().stream()).toList(), language));
        text.table(table(language.pick("整改要求", "Rectification"), rows));
    }

    private void advice(List<Finding> numbered) {
        List<List<String>> rows = rows(numbered, true);
        if (rows.isEmpty()) {
            return;
        }
        part(language.pick("建议", "Advice"));
        text.paragraph(words.fill(settings.wording().advice()));
        text.table(table(language.pick("建议", "Advice"), rows));
    }

    private OfficialTextWriter.Table table(String caption, List<List<String>> rows) {
        return new OfficialTextWriter.Table(
                caption,
                List.of(
                        language.pick("问题序号", "No."),
                        language.pick("整改措施", "Corrective action"),
                        language.pick("责任单位", "Responsible"),
                        language.pick("责任人", "Person"),
                        language.pick("完成时限", "Due")),
                List.of(8, 39, 18, 11, 24),
                rows);
    }

    private List<List<String>> rows(List<Finding> numbered, boolean county) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            Finding finding = numbered.get(i);
            for (AssignedDuty duty : finding.duties()) {
                if (isOfCounty(duty.party()) == county) {
                    rows.add(List.of(
                            String.valueOf(i + 1),
                            language.pick(duty.action()),
                            language.name(owners.party(finding, duty.party()).title(language)),
                            "",
                            texts.day(duty.due())));
                }
            }
        }
        return rows;
    }

    private static boolean isOfCounty(Responsible party) {
        return party == Responsible.COUNTY_GOVERNMENT || party == Responsible.COUNTY_EDUCATION_BUREAU;
    }

    private void queries() {
        List<Outline.InStandard> queries = Outline.of(assessment, Outcome.QUERY).worstFirst();
        if (queries.isEmpty()) {
            return;
        }
        part(language.pick("请核实的数据", "Figures to be confirmed"));
        int number = 0;
        for (Outline.InStandard standard : queries) {
            for (Finding finding : standard.findings()) {
                number++;
                text.item(number, texts.query(finding));
            }
        }
    }

    private void notAssessed() {
        int open = assessment.summary().byOutcome().get(Outcome.NOT_ASSESSED);
        if (open > 0) {
            part(language.pick("未能评估的事项", "What could not be assessed"));
            text.paragraph(language.pick(
                    "因资料不全等原因，有" + open + "项次未能评估，不视为达标。应补报的资料见所附《存在问题及改进措施》的“未能评估的事项”，请补报后重新核查。",
                    open
                            + " verdicts could not be given, mostly because of missing data, which does not count as met. The data to submit are listed"
                            + " in the attached Problems and Improvements."));
        }
    }
}
