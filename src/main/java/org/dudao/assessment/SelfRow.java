package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Ratio;
import org.dudao.standards.StandardKind;
import org.jspecify.annotations.Nullable;

/**
 * What a township assesses itself against: one standard with all its subjects, since a township says once whether it meets a standard.
 *
 * @param verdicts those that apply; at least one
 */
public record SelfRow(Summary.ByStandard standard, List<Verdict> verdicts) {
    private static final int MOST_WORDS = 4;

    /** The rows of an assessment: the requirements that apply to anything, in its order. */
    public static List<SelfRow> of(Assessment assessment) {
        Map<String, List<Verdict>> byStandard = assessment.verdicts().stream()
                .filter(v -> v.outcome() != Outcome.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(Verdict::standard));
        return assessment.summary().byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT && byStandard.containsKey(s.standard()))
                .map(s -> new SelfRow(s, byStandard.get(s.standard())))
                .toList();
    }

    /** The outcome of all subjects together: met where it is met by every one of them. A waiver excuses, and does not fulfil. */
    Outcome found() {
        return violated() > 0
                ? Outcome.VIOLATION
                : has(Outcome.NOT_ASSESSED) || has(Outcome.QUERY) ? Outcome.NOT_ASSESSED : Outcome.COMPLIANT;
    }

    private boolean has(Outcome outcome) {
        return verdicts.stream().anyMatch(v -> data(v) == outcome);
    }

    /** How many subjects do not meet it. */
    int violated() {
        return (int) verdicts.stream().filter(v -> data(v) == Outcome.VIOLATION).count();
    }

    private static Outcome data(Verdict verdict) {
        return verdict.waived() == null ? verdict.outcome() : verdict.waived().outcome();
    }

    /** The values that the data have. */
    List<Quantity> values() {
        return verdicts.stream()
                .map(Verdict::observed)
                .filter(q -> q != null && q.shown() != null)
                .toList();
    }

    /** The values as one phrase: one value, the least and the greatest, or how often each word occurs; null where there is none. */
    public @Nullable BilingualText measured() {
        List<Quantity> values = values();
        List<BilingualText> distinct =
                values.stream().map(Quantity::shown).distinct().toList();
        int open = verdicts.size() - values.size();
        BilingualText rest = open == 0 || values.isEmpty()
                ? new BilingualText("", "")
                : new BilingualText("，" + open + "个未报", ", " + open + " not reported");
        if (distinct.isEmpty()) {
            return null;
        } else if (distinct.size() == 1) {
            BilingualText all = values.size() == 1
                    ? new BilingualText("", "")
                    : new BilingualText("（" + values.size() + "个均同）", " (all " + values.size() + ")");
            return joined(List.of(distinct.get(0), all, rest));
        }
        Comparator<Quantity> order = order(values);
        if (order == null) {
            return joined(List.of(counted(values), rest));
        }
        List<Quantity> sorted = values.stream().sorted(order).toList();
        BilingualText least = sorted.get(0).shown();
        BilingualText most = sorted.get(sorted.size() - 1).shown();
        return joined(List.of(
                new BilingualText(
                        least.zh() + "至" + most.zh() + "（" + values.size() + "个）",
                        least.en() + " to " + most.en() + " (" + values.size() + ")"),
                rest));
    }

    private static BilingualText joined(List<BilingualText> parts) {
        return new BilingualText(joined(parts, BilingualText::zh), joined(parts, BilingualText::en));
    }

    private static String joined(List<BilingualText> parts, Function<BilingualText, String> language) {
        return parts.stream().map(language).collect(Collectors.joining());
    }

    private static BilingualText counted(List<Quantity> values) {
        Map<BilingualText, Integer> counts = new LinkedHashMap<>();
        values.forEach(q -> counts.merge(q.shown(), 1, Integer::sum));
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        counts.forEach((shown, n) -> {
            if (zh.size() < MOST_WORDS) {
                zh.add(shown.zh() + n + "个");
                en.add(n + " " + shown.en());
            }
        });
        boolean all = counts.size() <= MOST_WORDS;
        return new BilingualText(String.join("、", zh) + (all ? "" : "等"), String.join(", ", en) + (all ? "" : " …"));
    }

    /** The order of numbers, exact, or of dates; null for words. */
    private static @Nullable Comparator<Quantity> order(List<Quantity> values) {
        if (values.stream().allMatch(q -> exact(q) != null)) {
            return (a, b) -> {
                Ratio one = exact(a);
                Ratio other = exact(b);
                return one.numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(one.denominator()));
            };
        }
        boolean days =
                values.stream().allMatch(q -> q.value() != null && q.value().matches("\\d{4}-\\d{2}-\\d{2}"));
        return days ? Comparator.comparing(Quantity::value) : null;
    }

    /** A number without rounding; null if it is a word, a date, or has no denominator. */
    static @Nullable Ratio exact(Quantity quantity) {
        if (quantity.numerator() != null && quantity.denominator() != null) {
            Ratio ratio = new Ratio(quantity.numerator(), quantity.denominator());
            return ratio.isDefined() ? ratio : null;
        }
        String value = quantity.value();
        return value != null && value.matches("-?\\d+(\\.\\d+)?")
                ? new Ratio(new BigDecimal(value), BigDecimal.ONE)
                : null;
    }
}
