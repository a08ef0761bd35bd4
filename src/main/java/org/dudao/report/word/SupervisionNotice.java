package org.dudao.report.word;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.NumberedParts;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Procedure;
import org.dudao.standards.StandardKind;

/**
 * The notice of supervision 督导通知书 to a township's government, before the inspection (教育督导条例 article 17): matters, time, group, what
 * to hand in, and what the self-assessment must contain. It states nothing that an inspection found.
 */
public final class SupervisionNotice {
    /** The name of the document's file. */
    public static final String FILE = "supervision-notice.docx";

    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final SupervisionClauses clauses;
    private final WordText text;
    private final NumberedParts parts;

    private SupervisionNotice(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.settings = inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.clauses = new SupervisionClauses(inputs);
        this.text = new WordText(language);
        this.parts = new NumberedParts(text, language);
    }

    /** The complete file. */
    public static byte[] of(LetterInputs inputs) {
        return new SupervisionNotice(inputs).write();
    }

    private byte[] write() {
        Letterhead letterhead = new Letterhead(settings, text, language);
        letterhead.document(settings.supervisionNumber());
        text.styled("Title", language.pick("督导通知书", "Notice of Supervision"));
        text.styled("Addressee", language.pick("", "To ") + words.fill(settings.noticeTo()) + language.pick("：", ":"));
        text.paragraph(words.fill(settings.wording().supervisionOpening()) + basis());
        part("督导事项", "Matters", matters());
        part("督导组和现场考察", "Group and visits", group());
        text.paragraph(onSite());
        part("自评和应当报送的材料", "Self-assessment, and what to hand in", selfAssessment());
        handIn(letterhead);
        return text.finish(PageLayout.DOCUMENT, language.pick("督导通知书", "Notice of Supervision"));
    }

    private void part(String zh, String en, String sentence) {
        parts.begin(language.pick(zh, en));
        text.paragraph(sentence);
    }

    /** The clauses by which a notice is due before an inspection. */
    private String basis() {
        Procedure place = clauses.place();
        String cited = clauses.cited(
                "第十七条",
                "article 17",
                place == null || place.notice() == null ? null : place.notice().clause());
        return language.pick("（" + cited + "）", " (" + cited + ")");
    }

    /** The areas by title: data checks are no matter of a supervision. */
    private String matters() {
        Summary summary = assessment.summary();
        List<String> asked = summary.byStandard().stream()
                .filter(one -> one.kind() == StandardKind.REQUIREMENT)
                .map(one -> one.standard().substring(0, one.standard().indexOf('.')))
                .distinct()
                .toList();
        String areas = summary.byArea().stream()
                .filter(area -> asked.contains(area.area()))
                .map(area -> language.pick(area.title()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        String others = String.join(
                language.pick("", " "),
                InspectionScope.others(assessment.assessment().profiles(), language));
        return language.pick(areas + "，共" + asked.size() + "个方面。", areas + ": " + asked.size() + " areas.")
                + words.filled("范围：{督导范围}；方式：{督导方式}。", " Scope: {督导范围}. Manner: {督导方式}.")
                + language.pick("", others.isEmpty() ? "" : " ")
                + others;
    }

    private String group() {
        Procedure place = clauses.place();
        String clause =
                place == null || place.group() == null ? null : place.group().clause();
        String cited = clauses.cited("第十六条第一款", "article 16, paragraph 1,", clause);
        List<String> inspectors = settings.inspectors();
        String members = inspectors.isEmpty()
                ? language.pick(
                        "组长" + BureauWording.BLANK + "，成员" + BureauWording.BLANK + "、" + BureauWording.BLANK,
                        "head " + BureauWording.BLANK + ", members " + BureauWording.BLANK + ", " + BureauWording.BLANK)
                : language.name(String.join(language.pick("、", ", "), inspectors));
        return language.pick("督导组（3名以上督学，" + cited + "）：", "Group (three or more inspectors: " + cited + "): ")
                + members
                + language.pick(
                        "。督学是你单位主要负责人近亲属或者有其他可能影响客观公正情形的，应当回避（《教育督导条例》第十条），请事先告知。",
                        ". An inspector who is a close relative of your head, or who may otherwise not be impartial, must withdraw (article 10"
                                + " of the Regulations on Education Supervision): please say so beforehand.");
    }

    /** The list, of which the last entry stands with the signature. */
    private void handIn(Letterhead letterhead) {
        List<BilingualText> papers = List.of(
                new BilingualText("报送数据（按所附工作簿填报）", "the data, in the workbook provided"),
                new BilingualText(
                        "自评报告，包括基本情况、主要做法和成效、存在问题、改进措施，附对照标准自评表（不得改变格式）",
                        "the self-assessment: overview, work and results, problems, corrections, and the table by standard, which keeps its form"),
                new BilingualText("佐证材料及其目录，编号与自评表一致", "the evidence with a list, numbered as in that table"));
        int last = papers.size() - 1;
        for (int i = 0; i < last; i++) {
            text.item(i + 1, language.pick(papers.get(i)) + language.pick("；", ";"));
        }
        letterhead.close(
                papers.size() + language.pick(".", ". ") + language.pick(papers.get(last)) + language.pick("。", "."));
    }

    private String selfAssessment() {
        String clause = clauses.cited("第十八条第一款", "article 18, paragraph 1,", null);
        return language.pick("依据" + clause + "，", "Under " + clause + ": ")
                + words.fill(settings.wording().selfAssessment());
    }

    private String onSite() {
        Procedure place = clauses.place();
        String who = place == null || place.meetings() == null
                ? ""
                : language.pick(
                        "座谈时有关人员按" + clauses.here(place.meetings().clause()) + "回避。",
                        " Who must leave meetings is ordered by "
                                + clauses.here(place.meetings().clause()) + ".");
        return language.pick(
                        "督导组将查阅资料和账目、现场考察，征求公众意见，听取学生及其家长和教师的意见（《教育督导条例》第十二条、第十八条、第十九条）。",
                        "The group examines papers and accounts, visits schools, asks the public, and hears pupils, parents and teachers (articles 12, 18"
                                + " and 19). Please cooperate.")
                + who;
    }
}
