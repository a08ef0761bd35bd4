package org.dudao.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;

/** The first paragraph of 存在问题及改进措施: what was examined, how it came out, and the bridge to the problems. */
final class ProblemsOpening {
    private final Assessment assessment;
    private final Language language;
    private final FindingText texts;
    private final StatementSections stated;

    ProblemsOpening(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.texts = new FindingText(assessment, language);
        this.stated = new StatementSections(assessment, language);
    }

    /** The paragraph. */
    String text() {
        Summary summary = assessment.summary();
        Map<Outcome, Integer> n = summary.byOutcome();
        String name = texts.township();
        String year = assessment.assessment().schoolYear();
        String day = LateAsOfNotice.day(assessment.assessment(), language, texts::day);
        String outcomes = FindingCounts.text(assessment, language)
                + language.pick(
                        "、不适用" + n.get(Outcome.NOT_APPLICABLE) + "项次",
                        ", " + n.get(Outcome.NOT_APPLICABLE) + " not applicable");
        String counts = language.pick(
                "对照" + InspectionScope.standards(assessment, language) + "逐项判定" + summary.verdicts() + "项次，其中"
                        + outcomes,
                summary.verdicts() + " verdicts were given under " + InspectionScope.standards(assessment, language)
                        + ": " + outcomes);
        String head = language.pick(
                "截至" + day + "，对" + name + year.replace("-", "—") + "学年报送数据进行了核查，" + counts + "，评估结论为“"
                        + summary.conclusion().zh() + "”。",
                "The submission of " + name + " for the school year " + year + " was examined as of " + day + ". "
                        + counts + ". The conclusion is: "
                        + summary.conclusion().en() + ".");
        String beyond = stated.beyondConclusion();
        return head + (beyond.isEmpty() ? "" : language.pick("", " ") + beyond) + language.pick("", " ") + bridge(n);
    }

    private String bridge(Map<Outcome, Integer> n) {
        if (n.get(Outcome.VIOLATION) > 0) {
            return new Praise(assessment.summary(), language).bridge();
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
                n.get(Outcome.QUERY) == 0 ? "" : language.pick("部分数据需要核实。", " Some figures must be confirmed.");
        return examined + queried + open;
    }
}
