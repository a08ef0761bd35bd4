package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.standards.StandardKind;

/**
 * The section 存在问题及改进措施 of a supervision report.
 *
 * <p>Problems and measures are two parts with equal numbering, so that each measure answers the problem of its number. Every figure is
 * taken from the assessment.
 */
public final class ProblemsAndImprovements {
    /** The name of the document's file in Markdown. */
    public static final String FILE = "problems-and-improvements.md";

    private final Assessment assessment;
    private final Language language;
    private final FindingText texts;
    private final LegalWording legal;
    private final MissingDataText missing;
    private final StatementSections stated;
    private final OfficialTextWriter prose;
    private int parts;

    private ProblemsAndImprovements(Assessment assessment, Language language, OfficialTextWriter prose) {
        this.assessment = assessment;
        this.language = language;
        this.texts = new FindingText(assessment, language);
        this.legal = new LegalWording(assessment, language);
        this.missing = new MissingDataText(assessment, language);
        this.stated = new StatementSections(assessment, language);
        this.prose = prose;
    }

    /** The document's text in Markdown. */
    public static String of(Assessment assessment, Language language) {
        MarkdownProse prose = new MarkdownProse(language);
        write(assessment, language, prose);
        return prose.text();
    }

    /** Writes the document. */
    public static void write(Assessment assessment, Language language, OfficialTextWriter prose) {
        new ProblemsAndImprovements(assessment, language, prose).write();
    }

    private void write() {
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        Outline queries = Outline.of(assessment, Outcome.QUERY);
        prose.title(language.pick("存在问题及改进措施", "Problems and Improvements"));
        prose.paragraph(opening(violations, queries));
        InspectionScope.lines(assessment, language).forEach(prose::paragraph);
        if (!violations.areas().isEmpty()) {
            part(language.pick("存在的问题", "Problems"));
            outline(violations, texts::problem, FindingTables::problems);
            part(language.pick("改进措施", "Improvements"));
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
            part(language.pick("请核实的数据", "Figures to be confirmed"));
            outline(queries, texts::query, (t, s) -> null);
        }
        answered();
        stated.all().forEach(section -> {
            part(section.title());
            prose.paragraph(section.opening());
            prose.list(section.lines(), null);
        });
        notAssessed();
        String unread = UnreadText.issued(assessment, language);
        if (!unread.isEmpty()) {
            prose.paragraph(unread);
        }
        bases(violations);
    }

    private String opening(Outline violations, Outline queries) {
        Summary summary = assessment.summary();
        Map<Outcome, Integer> n = summary.byOutcome();
        String name = texts.township();
        String year = assessment.assessment().schoolYear();
        String day = LateAsOfNotice.day(assessment.assessment(), language, texts::day);
        String counts = language.pick(
                "对照" + InspectionScope.standards(assessment, language) + "逐项判定" + summary.verdicts() + "项次，其中达标"
                        + n.get(Outcome.COMPLIANT) + "项次、不达标"
                        + n.get(Outcome.VIOLATION) + "项次、待核实" + n.get(Outcome.QUERY) + "项次、未评估"
                        + n.get(Outcome.NOT_ASSESSED)
                        + "项次、不适用" + n.get(Outcome.NOT_APPLICABLE) + "项次" + stated.count(),
                summary.verdicts() + " verdicts were given under " + InspectionScope.standards(assessment, language)
                        + ": " + n.get(Outcome.COMPLIANT)
                        + " compliant, "
                        + n.get(Outcome.VIOLATION) + " violations, " + n.get(Outcome.QUERY) + " queries, "
                        + n.get(Outcome.NOT_ASSESSED) + " not assessed, " + n.get(Outcome.NOT_APPLICABLE)
                        + " not applicable" + stated.count());
        String head = language.pick(
                "截至" + day + "，对" + name + year.replace("-", "—") + "学年报送数据进行了核查，" + counts + "，评估结论为“"
                        + summary.conclusion().zh() + "”。",
                "The submission of " + name + " for the school year " + year + " was examined as of " + day + ". "
                        + counts + ". The conclusion is: "
                        + summary.conclusion().en() + ".");
        String beyond = stated.beyondConclusion();
        return head
                + (beyond.isEmpty() ? "" : language.pick("", " ") + beyond)
                + language.pick("", " ")
                + bridge(violations, queries, n);
    }

    private String bridge(Outline violations, Outline queries, Map<Outcome, Integer> n) {
        if (!violations.areas().isEmpty()) {
            return n.get(Outcome.COMPLIANT) == 0
                    ? language.pick("与上级要求相比还有差距，主要表现在以下方面。", "It falls short of what is required in the following.")
                    : language.pick(
                            "有关工作取得了一定成绩，但与上级要求相比还有一定差距，主要表现在以下方面。",
                            "Much has been achieved, but it still falls short of what is required in the following.");
        }
        String areas = assessment.summary().byArea().stream()
                .filter(a -> a.byOutcome().get(Outcome.COMPLIANT) > 0)
                .map(a -> language.pick(a.title()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        String examined = areas.isEmpty()
                ? language.pick(
                        "报送数据不足以作出任何达标判定。", "The submitted data are insufficient to confirm any requirement as met.")
                : language.pick(
                        "已评估的" + areas + "等方面" + (stated.count().isEmpty() ? "" : "除已豁免事项外") + "未发现不达标事项。",
                        "No violation" + (stated.count().isEmpty() ? "" : " that is not waived")
                                + " was found in what could be assessed: " + areas + ".");
        String open = n.get(Outcome.NOT_ASSESSED) == 0
                ? ""
                : language.pick(
                        "因资料不全未能评估的事项不视为达标，列于后。",
                        " Items that could not be assessed do not count as met and are listed below.");
        String queried =
                queries.areas().isEmpty() ? "" : language.pick("部分数据需要核实。", " Some figures must be confirmed.");
        return examined + queried + open;
    }

    private void part(String title) {
        parts++;
        prose.part(language.pick(Numerals.chinese(parts) + "、", Numerals.roman(parts) + ". ") + title);
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
        List<String> answered = assessment.verdicts().stream()
                .filter(v -> Boolean.TRUE.equals(v.answered()) && v.attested() == null)
                .map(v -> language.pick(assessment.summary().byStandard().stream()
                                .filter(s -> s.standard().equals(v.standard()))
                                .findFirst()
                                .orElseThrow()
                                .title())
                        + language.pick("（", " (")
                        + language.name(v.subject().name())
                        + language.pick("）", ")"))
                .toList();
        if (!answered.isEmpty()) {
            part(language.pick("已作说明的数据", "Figures that were explained"));
            prose.paragraph(language.pick(
                            "下列数据报送单位已作说明且数值未变，不再列为待核实：",
                            "The township has explained these, and their values have not changed: ")
                    + String.join(language.pick("、", ", "), answered)
                    + language.pick("。", "."));
        }
    }

    private void notAssessed() {
        List<String> toSubmit = missing.toSubmit(assessment, StandardKind.REQUIREMENT);
        List<String> others = missing.others(assessment);
        List<String> checks = missing.toSubmit(assessment, StandardKind.PLAUSIBILITY);
        if (toSubmit.isEmpty() && others.isEmpty() && checks.isEmpty()) {
            return;
        }
        part(language.pick("未能评估的事项", "What could not be assessed"));
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
        for (List<String> row : missing.rows(assessment, kind)) {
            List<String> numbered = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            numbered.addAll(row);
            rows.add(numbered);
        }
        return new OfficialTextWriter.Table(
                language.pick("应补报的数据", "Data to submit"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("应补报的数据", "Data to submit"),
                        language.pick("对象", "Subjects"),
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
        part(language.pick("依据", "Legal basis"));
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
