package org.dudao.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.Text;

/** Fills the words in braces of a page's texts with one finding's own values. */
final class Slots {
    private static final Text UNKNOWN = new Text("—", "—");

    private final Map<String, Text> values = new HashMap<>();

    Slots(Verdict verdict, Shortfall shortfall, int days, LocalDate due, String township) {
        Quantity observed = verdict.observed();
        put("subject", verdict.subject().name());
        put("township", township);
        put("days", String.valueOf(days));
        values.put("due", Dates.shown(due));
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
        if (verdict.limit() != null) {
            values.put("limit", verdict.limit().shown());
        }
        if (shortfall != null) {
            values.put("shortfall", shortfall.text());
        }
    }

    private void put(String slot, String value) {
        values.put(slot, new Text(value, value));
    }

    private static Text joined(List<String> labels) {
        List<Text> periods = labels.stream().map(Dates::period).toList();
        return new Text(
                periods.stream().map(Text::zh).collect(Collectors.joining("、")),
                periods.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** The text with every word in braces replaced. */
    Text fill(Text template) {
        String zh = template.zh();
        String en = template.en();
        for (String slot : slots(zh + en)) {
            Text value = values.getOrDefault(slot, UNKNOWN);
            zh = zh.replace("{" + slot + "}", value.zh());
            en = en.replace("{" + slot + "}", value.en());
        }
        return new Text(zh, en);
    }

    private static List<String> slots(String text) {
        return java.util.regex.Pattern.compile("\\{([a-z]+)}")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
    }
}
