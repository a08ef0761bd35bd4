package org.dudao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.roster.Cell;
import org.dudao.rules.Derived;
import org.dudao.rules.Measure;
import org.dudao.standards.Citation;
import org.dudao.standards.Comparison;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;
import org.dudao.submission.json.SourceLocations;

/** Explains a verdict, and the change that would alter it. */
final class Explanations {
    private Explanations() {}

    static Explanation of(
            JudgedPair one,
            Verdict verdict,
            Assessment assessment,
            List<Cell> cells,
            SourceLocations places,
            Derived derived,
            StandardsInForce inForce) {
        List<Citation> bases = one.pair().inForce().bases().stream()
                .map(inForce.documents()::cite)
                .toList();
        List<Evidence> facts = cells.stream()
                .map(c -> new Evidence(places.locate(c.address()), c.path(), Findings.text(c.value())))
                .toList();
        List<BilingualText> sources = one.pair().standard().allParts().stream()
                .map(part -> source(
                        part, derived.measure(part.indicator(), one.pair().row()), derived))
                .filter(Objects::nonNull)
                .toList();
        BilingualText limit = one.limit() == null
                ? null
                : limitFrom(
                        one,
                        inForce.layers()
                                .changedBy()
                                .getOrDefault(one.pair().standard().id(), Set.of()));
        return new Explanation(
                one.pair().standard(),
                bases,
                verdict,
                facts,
                sources,
                formula(one.measure(), one.limit()),
                limit,
                change(one, verdict, assessment.assessment().asOf()));
    }

    /** The source of a part's value: a rule's name, or its fields; null if no rule measured it. */
    private static BilingualText source(Part part, Measure measured, Derived derived) {
        if (part.field() != null) {
            return new BilingualText("直接取自 " + part.field(), "the field " + part.field());
        } else if (part.ratio() != null) {
            return new BilingualText(
                    part.ratio().of() + " ÷ " + part.ratio().to(),
                    part.ratio().of() + " ÷ " + part.ratio().to());
        }
        String rule = measured == null ? null : derived.madeBy(measured);
        return rule == null ? null : new BilingualText(rule, rule);
    }

    private static BilingualText formula(Measure measure, Limit limit) {
        if (measure == null || limit == null) {
            return null;
        }
        Quantity observed = Quantity.of(measure, limit);
        if (observed == null) {
            return new BilingualText("基数为0，没有比率", "the denominator is 0: there is no rate");
        }
        String figures = observed.numerator() == null
                ? ""
                : observed.numerator().toPlainString() + " ÷ "
                        + observed.denominator().toPlainString() + " = ";
        String is =
                switch (measure.bound()) {
                    case AT_LEAST -> " ≥ ";
                    case AT_MOST -> " ≤ ";
                    case EXACT, BOUNDLESS -> " = ";
                };
        return new BilingualText(
                measure.indicator() + is + figures + observed.shown().zh(),
                measure.indicator() + is + figures + observed.shown().en());
    }

    /**
     * A limit and where it is written.
     *
     * @param changedBy the profiles that changed the standard
     */
    private static BilingualText limitFrom(JudgedPair one, Set<String> changedBy) {
        Limit limit = one.limit();
        List<LimitClause> clauses = one.pair().standard().limits();
        String file = "rules/" + one.pair().standard().id().replace('.', '/') + ".yaml";
        boolean bands = clauses != null && clauses.stream().anyMatch(c -> c.bands() != null);
        boolean changed = !changedBy.isEmpty();
        String zh = limit.op().zh() + " " + limit.shown().zh() + "（" + (bands ? "按分档计得，" : "") + file
                + (changed ? "，督导方案 " + String.join("、", changedBy) + " 有更改" : "") + "）";
        String en = limit.op().en() + " " + limit.shown().en() + " (" + (bands ? "from its bands, " : "") + file
                + (changed ? ", changed by " + String.join(", ", changedBy) : "") + ")";
        return new BilingualText(zh, en);
    }

    /** For a violation of one subject the change that would end it; for compliance the value that would violate. */
    private static BilingualText change(JudgedPair one, Verdict verdict, LocalDate asOf) {
        if (one.measure() == null
                || one.limit() == null
                || verdict.observed() == null
                || one.pair().isOfTotals()) {
            return null; // a larger total would only leave open whether all schools comply
        }
        if (one.outcome() == Outcome.VIOLATION) {
            Shortfall shortfall = Shortfalls.of(one, List.of());
            return shortfall == null
                    ? keeping(one.limit(), asOf)
                    : moving(one.limit().op(), shortfall.text());
        }
        return one.outcome() == Outcome.COMPLIANT ? breaking(one.measure().value(), one.limit(), asOf) : null;
    }

    private static BilingualText moving(Comparison op, BilingualText amount) {
        return switch (op) {
            case BELOW, AT_MOST ->
                new BilingualText("减少 " + amount.zh() + " 即可达标", amount.en() + " fewer would comply");
            case AT_LEAST, ABOVE ->
                new BilingualText("增加 " + amount.zh() + " 即可达标", amount.en() + " more would comply");
            default -> new BilingualText("变动 " + amount.zh() + " 即可达标", "a change of " + amount.en() + " would comply");
        };
    }

    private static BilingualText keeping(Limit limit, LocalDate asOf) {
        if (limit.op() == Comparison.WITHIN_MONTHS) {
            LocalDate last = asOf.minusMonths(limit.numbers().get(0).longValueExact());
            return new BilingualText("日期不早于 " + last + " 即可达标", "a date not before " + last + " would comply");
        }
        return new BilingualText(
                "改为“" + limit.shown().zh() + "”即可达标", limit.shown().en() + " would comply");
    }

    private static BilingualText breaking(Object value, Limit limit, LocalDate asOf) {
        if (limit.op() == Comparison.WITHIN_MONTHS) {
            LocalDate last = asOf.minusMonths(limit.numbers().get(0).longValueExact());
            return new BilingualText("日期早于 " + last + " 即不达标", "a date before " + last + " would violate it");
        }
        if (limit.numbers().isEmpty()) {
            return new BilingualText(
                    "不是“" + limit.shown().zh() + "”即不达标",
                    "anything but " + limit.shown().en() + " would violate it");
        }
        Object plain = value instanceof Tally tally ? tally.kept() : value;
        Ratio ratio = plain instanceof Ratio r ? r : new Ratio((BigDecimal) plain, BigDecimal.ONE);
        BigDecimal next =
                switch (limit.op()) {
                    case BELOW -> limit.whole(0, ratio.denominator(), RoundingMode.CEILING);
                    case AT_MOST ->
                        limit.whole(0, ratio.denominator(), RoundingMode.FLOOR).add(BigDecimal.ONE);
                    case AT_LEAST ->
                        limit.whole(0, ratio.denominator(), RoundingMode.CEILING)
                                .subtract(BigDecimal.ONE);
                    case ABOVE -> limit.whole(0, ratio.denominator(), RoundingMode.FLOOR);
                    default -> null;
                };
        if (next == null) {
            return new BilingualText(
                    "离开 " + limit.shown().zh() + " 即不达标",
                    "leaving " + limit.shown().en() + " would violate it");
        }
        String whole = plain instanceof Ratio ? " / " + ratio.denominator().toPlainString() : "";
        return new BilingualText(
                "到 " + next.toPlainString() + whole + " 即不达标", next.toPlainString() + whole + " would violate it");
    }
}
