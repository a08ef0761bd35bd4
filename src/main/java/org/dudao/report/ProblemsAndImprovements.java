package org.dudao.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.standards.Responsible;

/**
 * The section 存在问题及改进措施 of a supervision report: the broken vetoes, each area in a paragraph, who must correct how much by when, and
 * the findings in annexes. Every figure is taken from the assessment.
 */
public final class ProblemsAndImprovements {
    /** The name of the document's file in Markdown. */
    public static final String FILE = "problems-and-improvements.md";

    private final Assessment assessment;
    private final Language language;
    private final OfficialTextWriter prose;
    private final NumberedParts parts;

    private ProblemsAndImprovements(Assessment assessment, Language language, OfficialTextWriter prose) {
        this.assessment = assessment;
        this.language = ProperNames.in(assessment, language);
        this.prose = prose;
        this.parts = new NumberedParts(prose, this.language);
    }

    /** The document's text in Markdown. */
    public static String of(Assessment assessment, Detail detail, Language language) {
        return of(assessment, detail, language, List.of());
    }

    /** The document's text in Markdown with further sections, such as points. */
    public static String of(
            Assessment assessment, Detail detail, Language language, List<StatementSections.Section> further) {
        MarkdownProse prose = new MarkdownProse(language);
        write(assessment, detail, "", language, further, prose);
        return prose.text();
    }

    /**
     * Writes the document.
     *
     * @param closing the bureau's last sentence; empty for none
     * @param further sections that are stated besides, such as points
     */
    public static void write(
            Assessment assessment,
            Detail detail,
            String closing,
            Language language,
            List<StatementSections.Section> further,
            OfficialTextWriter prose) {
        if (detail == Detail.full) {
            DetailedProblems.write(assessment, ProperNames.in(assessment, language), prose);
            further.forEach(section -> section(section, prose));
            if (!closing.isEmpty()) {
                prose.paragraph(closing);
            }
        } else {
            new ProblemsAndImprovements(assessment, language, prose).write(closing, further);
        }
    }

    private static void section(StatementSections.Section section, OfficialTextWriter prose) {
        prose.paragraph(section.opening());
        prose.list(section.lines(), null);
    }

    private void write(String closing, List<StatementSections.Section> further) {
        LetterOutline outline = LetterOutline.of(assessment);
        LegalWording legal = new LegalWording(assessment, language);
        LetterAnnexes annexes = new LetterAnnexes(
                assessment, outline, legal::sentences, "", new StatementSections(assessment, language).all(), language);
        LetterBody body = new LetterBody(assessment, outline, annexes, language);
        prose.title(language.pick("存在问题及改进措施", "Problems and Improvements"));
        prose.paragraph(new ProblemsOpening(assessment, language).text());
        if (!body.followUp().isEmpty()) {
            prose.paragraph(body.followUp());
        }
        InspectionScope.lines(assessment, language).forEach(prose::paragraph);
        body.problems(prose, parts);
        improvements(outline);
        List<String> open = body.open();
        if (!open.isEmpty()) {
            parts.begin(language.pick("待核实和未能评估的事项", "What is to be confirmed, and what could not be assessed"));
            open.forEach(prose::paragraph);
        }
        answered();
        for (StatementSections.Section one : further) {
            parts.begin(one.title());
            section(one, prose);
        }
        String unread = UnreadText.issued(assessment, language);
        if (!unread.isEmpty()) {
            prose.paragraph(unread);
        }
        if (!closing.isEmpty()) {
            prose.paragraph(closing);
        }
        annexes.write(prose);
    }

    private void improvements(LetterOutline outline) {
        if (outline.isEmpty()) {
            return;
        }
        parts.begin(language.pick("改进措施", "Improvements"));
        prose.paragraph(language.pick("各责任单位对照附件1逐项整改，整改事项分别为：", "Each party corrects its items of Annex 1:"));
        List<String> parties =
                new PartyText(assessment, language).linesWithDays(outline, EnumSet.allOf(Responsible.class));
        for (int i = 0; i < parties.size(); i++) {
            String line = parties.get(i);
            String capital = line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
            prose.item(i + 1, capital + language.pick("。", "."));
        }
    }

    private void answered() {
        List<String> answered = new AnsweredText(assessment, language).names();
        if (!answered.isEmpty()) {
            prose.paragraph(language.pick(
                            "下列数据报送单位已作说明且数值未变，不再列为待核实：",
                            "The township has explained these, and their values have not changed: ")
                    + answered.stream().collect(Collectors.joining(language.pick("、", ", ")))
                    + language.pick("。", "."));
        }
    }
}
