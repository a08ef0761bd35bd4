package org.dudao.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dudao.facts.Claim;
import org.dudao.facts.ClaimedIndicator;
import org.dudao.facts.PrintedNumber;

/** The values claimed so far for each indicator, subject and period, to find claims that contradict earlier ones. */
final class ClaimValues {
    private static final class Interval {
        private final Map<String, Bounds> byUnit = new HashMap<>();
        private final Set<String> texts = new HashSet<>();
    }

    /**
     * The interval of the true value by all claims.
     *
     * @param least null for no bound
     * @param most null for no bound
     */
    private record Bounds(BigDecimal least, BigDecimal most) {
        boolean isEmpty() {
            return least != null && most != null && least.compareTo(most) >= 0;
        }

        Bounds and(Bounds other) {
            boolean higher = least == null || (other.least != null && other.least.compareTo(least) > 0);
            boolean lower = most == null || (other.most != null && other.most.compareTo(most) < 0);
            return new Bounds(higher ? other.least : least, lower ? other.most : most);
        }
    }

    private final Map<List<String>, Interval> intervals = new HashMap<>();

    /** Adds the next claim; returns whether no true value rounds to all claimed ones. */
    boolean contradict(Claim claim, PrintedNumber number) {
        if (claim.indicator() == null || claim.value() == null) {
            return false;
        }
        Interval earlier = intervals.computeIfAbsent(key(claim), k -> new Interval());
        if (number == null) {
            boolean other = !earlier.byUnit.isEmpty() || !earlier.texts.isEmpty();
            return earlier.texts.add(PrintedNumber.plain(claim.value())) && other;
        }
        Bounds bounds = new Bounds(number.least(), number.most());
        boolean contradicts = !earlier.texts.isEmpty();
        for (Map.Entry<String, Bounds> each : earlier.byUnit.entrySet()) {
            boolean sameUnit = each.getKey().equals(number.unit())
                    || each.getKey().isEmpty()
                    || number.unit().isEmpty();
            contradicts |= !sameUnit || bounds.and(each.getValue()).isEmpty();
        }
        earlier.byUnit.merge(number.unit(), bounds, Bounds::and);
        return contradicts;
    }

    private static List<String> key(Claim claim) {
        ClaimedIndicator known = ClaimedIndicator.of(claim.indicator());
        return List.of(
                known == null ? PrintedNumber.plain(claim.indicator()) : known.code(),
                Objects.toString(claim.subject(), "").strip(),
                PrintedNumber.plain(Objects.toString(claim.period(), ""))
                        .replaceAll("[—–~]", "-")
                        .replace("学年度", "学年")
                        .replaceAll("年度?$", ""));
    }
}
