package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.standards.Kind;

/**
 * The section 存在问题及改进措施 of a supervision report, in Markdown.
 *
 * <p>Problems and measures stand in two parts with the same numbers, so that each measure answers the problem of its number. Every
 * figure is one of the assessment's own.
 */
public final class ProblemsAndImprovements {
    /** The name of the document's file. */
    public static final String FILE = "problems-and-improvements.md";

    private final Assessment assessment;
    private final Language language;
    private final Missing missing;
    private final StringBuilder text = new StringBuilder();
    private int parts;

    private ProblemsAndImprovements(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.missing = new Missing(assessment, language);
    }

    /** The document's text. */
    public static String of(Assessment assessment, Language language) {
        return new ProblemsAndImprovements(assessment, language).write();
    }

    private String write() {
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        Outline queries = Outline.of(assessment, Outcome.QUERY);
        line("# " + language.of("存在问题及改进措施", "Problems and Improvements"));
        line("");
        line(opening(violations, queries));
        if (!violations.areas().isEmpty()) {
            part(language.of("存在的问题", "Problems"));
            outline(violations, this::problem);
            part(language.of("改进措施", "Improvements"));
            outline(violations, this::measure);
        }
        if (!queries.areas().isEmpty()) {
            part(language.of("请核实的数据", "Figures to be confirmed"));
            outline(queries, f -> problem(f) + language.of("请处理：", " Please: ") + measure(f) + answer(f));
        }
        answered();
        notAssessed();
        bases(violations, queries);
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }

    private String opening(Outline violations, Outline queries) {
        Summary summary = assessment.summary();
        Map<Outcome, Integer> n = summary.byOutcome();
        String name = escape(language.name(
                assessment.assessment().township().name() == null
                        ? assessment.assessment().township().code()
                        : assessment.assessment().township().name()));
        String year = assessment.assessment().schoolYear();
        LocalDate day = assessment.assessment().asOf();
        String counts = language.of(
                "对照现行标准逐项判定" + summary.verdicts() + "项次，其中达标" + n.get(Outcome.COMPLIANT) + "项次、不达标"
                        + n.get(Outcome.VIOLATION) + "项次、待核实" + n.get(Outcome.QUERY) + "项次、未评估"
                        + n.get(Outcome.NOT_ASSESSED)
                        + "项次、不适用" + n.get(Outcome.NOT_APPLICABLE) + "项次",
                summary.verdicts() + " verdicts were sought by the standards in force: " + n.get(Outcome.COMPLIANT)
                        + " compliant, "
                        + n.get(Outcome.VIOLATION) + " violations, " + n.get(Outcome.QUERY) + " queries, "
                        + n.get(Outcome.NOT_ASSESSED) + " not assessed, " + n.get(Outcome.NOT_APPLICABLE)
                        + " not applicable");
        String head = language.of(
                "截至" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日，对" + name
                        + year.replace("-", "—") + "学年报送数据进行了核查，" + counts + "，评估结论为“"
                        + summary.conclusion().zh() + "”。",
                "The submission of " + name + " for the school year " + year + " was examined as of " + day + ". "
                        + counts + ". The conclusion is: "
                        + summary.conclusion().en() + ".");
        return head + language.of("", " ") + bridge(violations, queries, n);
    }

    private String bridge(Outline violations, Outline queries, Map<Outcome, Integer> n) {
        if (!violations.areas().isEmpty()) {
            return n.get(Outcome.COMPLIANT) == 0
                    ? language.of("与上级要求相比还有差距，主要表现在以下方面。", "It falls short of what is required in the following.")
                    : language.of(
                            "有关工作取得了一定成绩，但与上级要求相比还有一定差距，主要表现在以下方面。",
                            "Much has been achieved, but it still falls short of what is required in the following.");
        }
        String areas = assessment.summary().byArea().stream()
                .filter(a -> a.byOutcome().get(Outcome.COMPLIANT) > 0)
                .map(a -> language.of(a.title()))
                .collect(Collectors.joining(language.of("、", ", ")));
        String examined = areas.isEmpty()
                ? language.of("报送数据不足以作出任何达标判定。", "The data handed in suffices for no verdict of compliance.")
                : language.of(
                        "已评估的" + areas + "等方面未发现不达标事项。",
                        "No violation was found in what could be assessed: " + areas + ".");
        String open = n.get(Outcome.NOT_ASSESSED) == 0
                ? ""
                : language.of("因资料不全未能评估的事项不视为达标，列于后。", " What could not be assessed is no pass, and is listed below.");
        String queried = queries.areas().isEmpty() ? "" : language.of("部分数据需要核实。", " Some figures must be confirmed.");
        return examined + queried + open;
    }

    private void part(String title) {
        parts++;
        line("");
        line("## " + language.of(Numerals.chinese(parts) + "、", Numerals.roman(parts) + ". ") + title);
    }

    private void outline(Outline outline, Function<Finding, String> sentence) {
        int area = 0;
        for (Outline.InArea inArea : outline.areas()) {
            area++;
            line("");
            line("### " + language.of("（" + Numerals.chinese(area) + "）", "(" + area + ") ")
                    + language.of(inArea.title()));
            line("");
            int number = 0;
            for (Outline.InStandard standard : inArea.standards()) {
                number++;
                standard(number, standard, sentence);
            }
        }
    }

    private void standard(int number, Outline.InStandard standard, Function<Finding, String> sentence) {
        List<Finding> findings = standard.findings();
        if (findings.size() == 1) {
            line(number + ". " + sentence.apply(findings.get(0)));
            return;
        }
        String title = language.of(standard.standard().title());
        line(number + ". " + language.of(title + "（" + findings.size() + "项）：", title + " (" + findings.size() + "):"));
        line("");
        for (int i = 0; i < findings.size(); i++) {
            line("   " + language.of("（" + (i + 1) + "）", "(" + (i + 1) + ") ") + sentence.apply(findings.get(i)));
            line("");
        }
    }

    private String problem(Finding finding) {
        boolean doubted = assessment.verdicts().stream()
                .anyMatch(v -> v.standard().equals(finding.standard())
                        && v.subject().equals(finding.subject())
                        && !v.doubtedBy().isEmpty());
        String doubt = doubted
                ? language.of("（所依据的数据待核实，见“请核实的数据”）", " (the figures it rests on are to be confirmed, see below)")
                : "";
        return escape(language.of(finding.problem())) + doubt + language.of("。", ".");
    }

    private String measure(Finding finding) {
        LocalDate due = finding.due();
        String by = language.of(
                due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日", due.toString());
        return escape(language.of(finding.action()))
                + language.of(
                        "（责任单位：" + finding.responsible().zh() + "；完成时限：" + by + "）",
                        " (Responsible: " + finding.responsible().en() + "; due: " + by + ")");
    }

    /** How a query is answered: for which value, and that an earlier answer no longer holds. */
    private String answer(Finding finding) {
        boolean moved = assessment.verdicts().stream()
                .anyMatch(v -> v.standard().equals(finding.standard())
                        && v.subject().equals(finding.subject())
                        && Boolean.FALSE.equals(v.answered()));
        return (moved
                        ? language.of(
                                "此前已作说明，但数值已变，须重新说明。",
                                " It was explained before, but the value has moved since: please explain it again.")
                        : "")
                + language.of(
                        "如数据无误，请在“说明”表中注明数值“",
                        " If the figures are right, explain them in the table of answers for the value \"")
                + finding.queried()
                + language.of("”并说明原因。", "\".");
    }

    private void answered() {
        List<String> answered = assessment.verdicts().stream()
                .filter(v -> Boolean.TRUE.equals(v.answered()))
                .map(v -> language.of(assessment.summary().byStandard().stream()
                                .filter(s -> s.standard().equals(v.standard()))
                                .findFirst()
                                .orElseThrow()
                                .title())
                        + language.of("（", " (")
                        + escape(language.name(v.subject().name()))
                        + language.of("）", ")"))
                .toList();
        if (!answered.isEmpty()) {
            part(language.of("已作说明的数据", "Figures that were explained"));
            line("");
            line(language.of(
                            "下列数据报送单位已作说明且数值未变，不再列为待核实：",
                            "The township has explained these, and their values have not moved: ")
                    + String.join(language.of("、", ", "), answered)
                    + language.of("。", "."));
        }
    }

    private void notAssessed() {
        List<String> handIn = missing.handIn(assessment, Kind.REQUIREMENT);
        List<String> others = missing.others(assessment);
        List<String> checks = missing.handIn(assessment, Kind.PLAUSIBILITY);
        if (handIn.isEmpty() && others.isEmpty() && checks.isEmpty()) {
            return;
        }
        part(language.of("未能评估的事项", "What could not be assessed"));
        list(
                handIn,
                language.of(
                        "下列数据未报送，所涉标准未作判定，不视为达标。请补报：",
                        "These data were not handed in. The standards that wait for them were not judged, which is no pass. Please hand in:"));
        list(others, language.of("下列事项因其他原因未作判定，不视为达标：", "These were not judged for other reasons, which is no pass:"));
        list(
                checks,
                language.of(
                        "下列数据不全，有关数据核实未能进行，补报后再核：",
                        "These data are incomplete, so the checks of data that need them could not be made; they follow when the data are handed in:"));
    }

    private void list(List<String> lines, String opening) {
        if (lines.isEmpty()) {
            return;
        }
        line("");
        line(opening);
        line("");
        for (int i = 0; i < lines.size(); i++) {
            line((i + 1) + ". " + escape(lines.get(i)));
        }
    }

    private void bases(Outline violations, Outline queries) {
        List<Outline.InStandard> cited = new ArrayList<>();
        violations.areas().forEach(a -> cited.addAll(a.standards()));
        queries.areas().forEach(a -> cited.addAll(a.standards()));
        if (cited.isEmpty()) {
            return;
        }
        part(language.of("依据", "Legal basis"));
        line("");
        int number = 0;
        for (Outline.InStandard standard : cited) {
            number++;
            String bases = standard.findings().get(0).basis().stream()
                    .map(b -> Bases.of(b, language))
                    .collect(Collectors.joining(language.of("；", "; ")));
            line(number + ". " + language.of(standard.standard().title()) + language.of("：", ": ") + bases
                    + language.of("。", "."));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** What Markdown or HTML would take for its own; names come from submissions. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("](", "]\\(")
                .replaceAll("([\\\\`*_|])", "\\\\$1");
    }
}
