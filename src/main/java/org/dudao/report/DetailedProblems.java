package org.dudao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.StandardKind;

/**
 * The section 存在问题及改进措施 with a sentence for each finding, for those who want all of it in the text.
 *
 * <p>Problems and measures are two parts with equal numbering, so that each measure answers the problem of its number. Every figure is
 * taken from the assessment.
 */
final class DetailedProblems {
    private final Assessment assessment;
    private final Language language;
    private final FindingText texts;
    private final LegalWording legal;
    private final MissingDataText missing;
    private final MissingDataList list;
    private final StatementSections stated;
    private final OfficialTextWriter prose;
    private final NumberedParts parts;

    private DetailedProblems(Assessment assessment, Language language, OfficialTextWriter prose) {
        this.assessment = assessment;
        this.language = language;
        this.texts = new FindingText(assessment, language);
        this.legal = new LegalWording(assessment, language);
        this.missing = new MissingDataText(assessment, language);
        this.list = new MissingDataList(assessment, language);
        this.stated = new StatementSections(assessment, language);
        this.prose = prose;
        this.parts = new NumberedParts(prose, language);
    }

    /** Writes the document. */
    static void write(Assessment assessment, Language language, OfficialTextWriter prose) {
        new DetailedProblems(assessment, language, prose).write();
    }

    private void write() {
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        Outline queries = Outline.of(assessment, Outcome.QUERY);
        prose.title(language.pick("存在问题及改进措施", "Problems and Improvements"));
        prose.paragraph(new ProblemsOpening(assessment, language).text());
        FollowUpText followed = new FollowUpText(assessment, language);
        if (followed.isPresent()) {
            prose.paragraph(followed.summary());
        }
        InspectionScope.lines(assessment, language).forEach(prose::paragraph);
        if (!violations.areas().isEmpty()) {
            parts.begin(language.pick("存在的问题", "Problems"));
            outline(violations, texts::problem, FindingTables::problems);
            parts.begin(language.pick("改进措施", "Improvements"));
            outline(violations, texts::measure, FindingTables::measures);
            String calendar = CalendarNotice.of(
                    assessment.findings().stream()
                            .flatMap(f -> f.duties().stream())
                            .toList(),
                    language);
            if (!calendar.isEmpty()) {
                prose.paragraph(calendar);
            }
        }
        if (!queries.areas().isEmpty()) {
            parts.begin(language.pick("请核实的数据", "Figures to be confirmed"));
            outline(queries, texts::query, (t, s) -> null);
        }
        answered();
        stated.all().forEach(section -> {
            parts.begin(section.title());
            prose.paragraph(section.opening());
            prose.list(section.lines(), null);
        });
        notAssessed();
        for (OfficialTextWriter.Table table : Arrays.asList(followed.fixed(), followed.notRechecked())) {
            if (table != null) {
                parts.begin(table.caption());
                prose.table(table);
            }
        }
        String unread = UnreadText.issued(assessment, language);
        if (!unread.isEmpty()) {
            prose.paragraph(unread);
        }
        bases(violations);
    }

    private void outline(
            Outline outline,
            Function<Finding, String> sentence,
            BiFunction<FindingTables, Outline.InStandard, OfficialTextWriter.Table> table) {
        int area = 0;
        for (Outline.InArea inArea : outline.areas()) {
            area++;
            prose.area(language.pick("（" + Numerals.chinese(area) + "）", "(" + area + ") ")
                    + language.pick(inArea.title()));
            int number = 0;
            for (Outline.InStandard standard : inArea.standards()) {
                number++;
                standard(number, standard, sentence, table);
            }
        }
    }

    private void standard(
            int number,
            Outline.InStandard standard,
            Function<Finding, String> sentence,
            BiFunction<FindingTables, Outline.InStandard, OfficialTextWriter.Table> table) {
        List<Finding> findings = standard.findings();
        if (findings.size() == 1) {
            prose.item(number, sentence.apply(findings.get(0)));
            return;
        }
        String title = language.pick(standard.standard().title());
        prose.group(new OfficialTextWriter.Group(
                number,
                title + language.pick("（" + findings.size() + "项）", " (" + findings.size() + ")"),
                findings.stream().map(sentence).toList(),
                table.apply(new FindingTables(language, texts), standard)));
    }

    private void answered() {
        List<String> answered = new AnsweredText(assessment, language).names();
        if (!answered.isEmpty()) {
            parts.begin(language.pick("已作说明的数据", "Figures that were explained"));
            prose.paragraph(language.pick(
                            "下列数据报送单位已作说明且数值未变，不再列为待核实：",
                            "The township has explained these, and their values have not changed: ")
                    + String.join(language.pick("、", ", "), answered)
                    + language.pick("。", "."));
        }
    }

    private void notAssessed() {
        List<String> toSubmit = list.sentences(StandardKind.REQUIREMENT);
        List<String> others = missing.others(assessment);
        List<String> checks = list.sentences(StandardKind.PLAUSIBILITY);
        if (toSubmit.isEmpty() && others.isEmpty() && checks.isEmpty()) {
            return;
        }
        parts.begin(language.pick("未能评估的事项", "What could not be assessed"));
        list(
                toSubmit,
                language.pick(
                        "下列数据未报送，所涉标准未作判定，不视为达标。请补报：",
                        "These data were not submitted. The standards that need them were not assessed and do not count as met. Please submit:"),
                StandardKind.REQUIREMENT);
        list(
                others,
                language.pick(
                        "下列事项因其他原因未作判定，不视为达标：", "These were not assessed for other reasons and do not count as met:"),
                null);
        list(
                checks,
                language.pick(
                        "下列数据不全，有关数据核实未能进行，补报后再核：",
                        "These data are incomplete, so the data checks that need them could not be made; they follow when the data are submitted:"),
                StandardKind.PLAUSIBILITY);
    }

    private void list(List<String> lines, String opening, StandardKind kind) {
        if (!lines.isEmpty()) {
            prose.paragraph(opening);
            prose.list(lines, kind == null ? null : toSubmit(kind));
        }
    }

    private OfficialTextWriter.Table toSubmit(StandardKind kind) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : list.rows(kind)) {
            List<String> numbered = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            numbered.addAll(row);
            rows.add(numbered);
        }
        return new OfficialTextWriter.Table(
                language.pick("应补报的数据", "Data to submit"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("应补报的数据", "Data to submit"),
                        language.pick("单元格或对象", "Cells or subjects"),
                        language.pick("涉及的标准", "Standards waiting")),
                List.of(8, 40, 24, 28),
                rows);
    }

    private void bases(Outline violations) {
        List<Outline.InStandard> cited = new ArrayList<>();
        violations.areas().forEach(a -> cited.addAll(a.standards()));
        if (cited.isEmpty()) {
            return;
        }
        parts.begin(language.pick("依据", "Legal basis"));
        int number = 0;
        for (Outline.InStandard standard : cited) {
            number++;
            prose.item(
                    number,
                    language.pick(standard.standard().title())
                            + language.pick("：", ": ")
                            + standard.findings().stream()
                                    .map(legal::sentences)
                                    .distinct()
                                    .collect(Collectors.joining(language.pick("；", "; ")))
                            + language.pick("。", "."));
        }
    }
}
