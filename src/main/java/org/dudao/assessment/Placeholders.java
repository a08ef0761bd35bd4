package org.dudao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Comparison;
import org.dudao.standards.Part;

/** Fills the placeholders of a page's texts with one finding's values. */
final class Placeholders {
    private static final BilingualText UNKNOWN = new BilingualText("—", "—");

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private static final Set<String> OF_A_VALUE =
            Set.of("observed", "numerator", "denominator", "empty", "limit", "likely");

    private final Map<String, BilingualText> values = new HashMap<>();

    Placeholders(JudgedPair one, Verdict verdict, Shortfall shortfall, int days, LocalDate due, String township) {
        put("subject", verdict.subject().name());
        put("township", township);
        put("days", String.valueOf(days));
        values.put("due", Dates.shown(due));
        put(verdict.observed(), verdict.limit(), one.pair().standard().needs());
        if (shortfall != null) {
            values.put("shortfall", shortfall.text());
            BilingualText rest = Shortfalls.text(total(verdict, shortfall), shortfall.unit());
            values.put("rest", rest);
            values.put("all", all(rest, shortfall));
        }
        if (one.parts() != null) {
            values.put("problems", broken(one, Part::problem));
            values.put("actions", broken(one, Part::action));
        }
    }

    /** Calls the subject by another name from now on. */
    void callSubject(BilingualText name) {
        values.put("subject", name);
    }

    /** Gives the totals that a page lists. */
    void list(BilingualText totals) {
        values.put("totals", totals);
    }

    private void put(Quantity observed, Quantity limit, List<String> needs) {
        if (observed != null) {
            values.put("observed", observed.shown());
            if (observed.numerator() != null) {
                put("numerator", observed.numerator().toPlainString());
                put("denominator", observed.denominator().toPlainString());
            }
            if (observed.empty() != null) {
                values.put("empty", joined(observed.empty()));
            }
        }
        if (limit != null) {
            values.put("limit", limit.shown());
        }
        if (observed != null && limit != null && limit.op().isOfNumbers()) {
            values.put("likely", UnitErrors.likely(needs.get(0), observed, limit));
        }
    }

    /** The number that lack what the standard requires, ignoring the share that its limit allows. */
    private static BigDecimal total(Verdict verdict, Shortfall shortfall) {
        Quantity observed = verdict.observed();
        boolean upper =
                verdict.limit().op() == Comparison.AT_MOST || verdict.limit().op() == Comparison.BELOW;
        if (observed.numerator() != null) {
            return upper ? observed.numerator() : observed.denominator().subtract(observed.numerator());
        }
        return upper ? new BigDecimal(observed.value()) : shortfall.amount();
    }

    /** The total number, and the number that meets the limit if that is lower: the law may entitle each of them. */
    private static BilingualText all(BilingualText rest, Shortfall shortfall) {
        return rest.equals(shortfall.text())
                ? rest
                : new BilingualText(
                        rest.zh() + "，达标至少需" + shortfall.text().zh(),
                        "all " + rest.en() + "; " + shortfall.amount().toPlainString() + " for the limit");
    }

    private void put(String slot, String value) {
        values.put(slot, new BilingualText(value, value));
    }

    /** The texts of the broken parts, each with its own values. */
    private BilingualText broken(JudgedPair one, Function<Part, BilingualText> words) {
        List<BilingualText> all = new ArrayList<>();
        List<Part> parts = one.pair().standard().allParts();
        for (int i = 0; i < parts.size(); i++) {
            BilingualText text = words.apply(parts.get(i));
            if (text != null && one.contributes(i)) {
                Verdict.PartVerdict part = one.parts().get(i);
                values.keySet().removeAll(OF_A_VALUE); // values of another part
                List<String> needs = parts.get(i).needs();
                put(
                        part.observed(),
                        part.limit(),
                        needs == null ? one.pair().standard().needs() : needs);
                all.add(fill(text));
            }
        }
        values.keySet().removeAll(OF_A_VALUE);
        return new BilingualText(
                all.stream().map(BilingualText::zh).collect(Collectors.joining("；")),
                all.stream().map(BilingualText::en).collect(Collectors.joining("; ")));
    }

    private static BilingualText joined(List<String> labels) {
        List<BilingualText> periods = labels.stream().map(Dates::period).toList();
        return new BilingualText(
                periods.stream().map(BilingualText::zh).collect(Collectors.joining("、")),
                periods.stream().map(BilingualText::en).collect(Collectors.joining(", ")));
    }

    /** The text with every placeholder replaced. */
    BilingualText fill(BilingualText template) {
        String zh = template.zh();
        String en = template.en();
        for (String slot : slots(zh + en)) {
            BilingualText value = values.getOrDefault(slot, UNKNOWN);
            zh = zh.replace("{" + slot + "}", value.zh());
            en = en.replace("{" + slot + "}", value.en());
        }
        return new BilingualText(zh, en);
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text).results().map(m -> m.group(1)).distinct().toList();
    }
}
