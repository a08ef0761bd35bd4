package org.dudao.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.report.Language;

/**
 * Verdicts by outcome, as numbers and as a bar.
 *
 * @param cells a number per outcome
 * @param total their sum
 * @param bar the nonzero outcomes, except not applicable
 */
public record OutcomeBar(List<Cell> cells, int total, List<Segment> bar) {
    /** Outcomes that need action come first, so that they start at the same line in every bar. */
    private static final List<Outcome> ORDER = List.of(
            Outcome.VIOLATION,
            Outcome.QUERY,
            Outcome.NOT_ASSESSED,
            Outcome.WAIVED,
            Outcome.COMPLIANT,
            Outcome.NOT_APPLICABLE);

    /** One number. */
    public record Cell(String css, String word, int count) {}

    /** A segment of a bar; its start and length in percent of the longest. */
    public record Segment(String css, String x, String width) {}

    /** The outcomes with columns in a table of these counts: a waiver is rare. */
    static List<Outcome> columns(Map<Outcome, Integer> all) {
        return ORDER.stream()
                .filter(o -> o != Outcome.WAIVED || all.getOrDefault(o, 0) > 0)
                .toList();
    }

    /** The counts, with a bar whose full width represents the given total. */
    static OutcomeBar of(
            Map<Outcome, Integer> byOutcome, List<Outcome> columns, int total, int scale, Language language) {
        List<Cell> cells = columns.stream()
                .map(o -> new Cell(css(o), language.pick(o.zh(), o.en()), byOutcome.getOrDefault(o, 0)))
                .toList();
        List<Segment> bar = new ArrayList<>();
        int before = 0;
        for (Outcome outcome : columns) {
            int count = byOutcome.getOrDefault(outcome, 0);
            if (count > 0 && outcome != Outcome.NOT_APPLICABLE) {
                bar.add(new Segment(css(outcome), percent(before, scale), percent(count, scale)));
                before += count;
            }
        }
        return new OutcomeBar(cells, total, bar);
    }

    /** The number of applicable verdicts. */
    static int applicable(Map<Outcome, Integer> byOutcome) {
        return ORDER.stream()
                .filter(o -> o != Outcome.NOT_APPLICABLE)
                .mapToInt(o -> byOutcome.getOrDefault(o, 0))
                .sum();
    }

    static String css(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A share of a scale, in percent. */
    static String percent(int count, int scale) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * count / Math.max(scale, 1));
    }
}
