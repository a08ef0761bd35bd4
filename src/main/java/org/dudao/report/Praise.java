package org.dudao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;

/**
 * What a document may say in favour of a township, in proportion to what was assessed and how it turned out.
 *
 * <p>Nothing is said where a veto standard is broken, or waived; where less than half of what applies could be assessed; or where less than
 * half of that is met. Standards whose titles name misconduct, an emergency, a sanction or a ban are never named: that nobody was beaten is
 * no achievement.
 */
public final class Praise {
    /** How many areas and standards are named: of what is named for praise, a leader reads the first line. */
    private static final int NAMED = 5;

    /** One in this many must be assessed, and met: whoever examined or found good the smaller part cannot speak of the whole. */
    private static final int ONE_IN = 2;

    private final Summary summary;
    private final Language language;

    /** What is met throughout: an area or a standard, and the number of verdicts by which it is. */
    private record Met(String name, int verdicts) {}

    /** The praise of one assessment. */
    public Praise(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    /** Whether anything may be said in favour. */
    public boolean isDue() {
        return isCovered()
                && vetoes(Outcome.VIOLATION) + vetoes(Outcome.WAIVED) == 0
                && required(Outcome.COMPLIANT) * ONE_IN
                        >= required(Outcome.COMPLIANT) + required(Outcome.VIOLATION) + required(Outcome.WAIVED)
                && required(Outcome.COMPLIANT) > 0;
    }

    /** A sentence that names what is met throughout, at most {@value #NAMED} areas or standards; none if no praise is due. */
    public List<String> lines() {
        List<Met> met = isDue() ? met() : List.of();
        if (met.isEmpty()) {
            return List.of();
        }
        String names = met.stream()
                .sorted(Comparator.comparing(Met::verdicts).reversed())
                .limit(NAMED)
                .map(Met::name)
                .collect(Collectors.joining(language.pick("、", "; ")));
        return List.of(
                language.pick("", "Requirements are met, among others, in: ") + names + language.pick("等方面达到要求。", "."));
    }

    /** The sentence between the outcome and a list of violations, of which there must be some. */
    public String bridge() {
        if (vetoes(Outcome.VIOLATION) > 0) {
            return language.pick(
                    "与上级要求相比差距较大，其中有一票否决事项，须首先整改。存在的问题主要表现在以下方面。",
                    "It falls far short of what is required; veto standards are violated and must be dealt with first. The problems are chiefly"
                            + " the following.");
        } else if (!isCovered()) {
            return language.pick(
                    "适用的要求已评估的不足一半，对总体情况不作评价；已评估事项中的问题主要表现在以下方面。",
                    "Less than half of the applicable requirements could be assessed, so that no overall appraisal is given. In what was"
                            + " assessed, the problems are chiefly the following.");
        }
        return isDue()
                ? language.pick(
                        "有关工作取得了一定成绩，但与上级要求相比还有一定差距，主要表现在以下方面。",
                        "Some progress has been made, but the work still falls short of what is required, chiefly in the following.")
                : language.pick(
                        "与上级要求相比还有差距，主要表现在以下方面。",
                        "The work falls short of what is required, chiefly in the following.");
    }

    private boolean isCovered() {
        if (summary.coverage() == null) {
            return false;
        }
        BigDecimal assessed = summary.coverage().numerator();
        return assessed.multiply(BigDecimal.valueOf(ONE_IN))
                        .compareTo(summary.coverage().denominator())
                >= 0;
    }

    private int vetoes(Outcome outcome) {
        return summary.byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT && s.severity() == Severity.VETO)
                .mapToInt(s -> s.byOutcome().get(outcome))
                .sum();
    }

    private int required(Outcome outcome) {
        return summary.byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .mapToInt(s -> s.byOutcome().get(outcome))
                .sum();
    }

    /** The areas in which all is met that applies, and of the others the standards. */
    private List<Met> met() {
        List<Met> met = new ArrayList<>();
        byArea().forEach((area, all) -> {
            List<Summary.ByStandard> good =
                    all.stream().filter(s -> s.isPraiseworthy() && isMet(s)).toList();
            if (!good.isEmpty() && all.stream().allMatch(s -> isMet(s) || applies(s) == 0)) {
                met.add(new Met(
                        title(area), good.stream().mapToInt(Praise::applies).sum()));
            } else {
                good.forEach(s -> met.add(new Met(language.pick(s.title()), applies(s))));
            }
        });
        return met;
    }

    private String title(String area) {
        return language.pick(summary.byArea().stream()
                .filter(a -> a.area().equals(area))
                .findFirst()
                .orElseThrow()
                .title());
    }

    private Map<String, List<Summary.ByStandard>> byArea() {
        return summary.byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .collect(Collectors.groupingBy(
                        s -> s.standard().substring(0, s.standard().indexOf('.')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static boolean isMet(Summary.ByStandard standard) {
        int compliant = standard.byOutcome().get(Outcome.COMPLIANT);
        return compliant > 0 && compliant == applies(standard);
    }

    private static int applies(Summary.ByStandard standard) {
        return standard.verdicts() - standard.byOutcome().get(Outcome.NOT_APPLICABLE);
    }
}
