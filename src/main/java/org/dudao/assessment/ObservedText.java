package org.dudao.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was observed, as a text that is equal if and only if the value is. */
public final class ObservedText {
    private ObservedText() {}

    /** The value of a verdict: {@code 9/500}, {@code 41}, the empty periods of a tally, or those of its parts; null if it has none. */
    public static @Nullable String of(Verdict verdict) {
        if (verdict.observed() != null) {
            return of(verdict.observed());
        }
        List<Verdict.PartVerdict> parts = verdict.parts();
        if (parts == null) {
            return null;
        }
        return parts.stream()
                .map(part -> part.indicator() + "=" + (part.observed() == null ? "" : of(part.observed())))
                .collect(Collectors.joining("; "));
    }

    private static String of(Quantity quantity) {
        String value = quantity.numerator() == null
                ? quantity.value()
                : quantity.numerator().toPlainString() + "/"
                        + quantity.denominator().toPlainString();
        return quantity.empty() == null || quantity.empty().isEmpty()
                ? value
                : value + " [" + String.join(" ", quantity.empty()) + "]";
    }
}
