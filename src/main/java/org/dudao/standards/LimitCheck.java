package org.dudao.standards;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dudao.roster.FieldPaths;

/** Validates limits as they are written on a page or in a profile. */
final class LimitCheck {
    private LimitCheck() {}

    /**
     * Checks the limits of one indicator.
     *
     * @param problem receives what is wrong
     */
    static void check(List<LimitClause> clauses, Consumer<String> problem) {
        if (clauses.isEmpty()) {
            problem.accept("an indicator has at least one limit");
        }
        for (LimitClause clause : clauses) {
            if (operators(clause) != 1) {
                problem.accept(
                        "a limit has exactly one of below, atMost, atLeast, above, equals, between, zeroOrBetween, zeroOrAtLeast, oneOf, withinMonths, bands");
            } else if (clause.bands() == null) {
                numeric(clause.limit(), problem);
            } else {
                bands(clause.bands(), problem);
            }
        }
    }

    private static long operators(LimitClause clause) {
        return Stream.of(
                        clause.below(),
                        clause.atMost(),
                        clause.atLeast(),
                        clause.above(),
                        clause.equals(),
                        clause.between(),
                        clause.zeroOrBetween(),
                        clause.zeroOrAtLeast(),
                        clause.oneOf(),
                        clause.withinMonths(),
                        clause.bands())
                .filter(operator -> operator != null)
                .count();
    }

    private static void numeric(Limit limit, Consumer<String> problem) {
        boolean codes = limit.op() == Comparison.EQUALS || limit.op() == Comparison.ONE_OF;
        int expected = limit.op().isRange() ? 2 : 1;
        if (!codes && limit.numbers().size() != expected) {
            problem.accept("a limit is a number such as \"2%\" or \"4.5\", two for between: " + limit.texts());
        }
    }

    private static void bands(Bands bands, Consumer<String> problem) {
        for (Bands one = bands; one != null; one = one.plus()) {
            if (one.of() == null
                    || one.of().isEmpty()
                    || one.steps() == null
                    || one.steps().isEmpty()) {
                problem.accept("`bands` needs `of`, a path, and `steps`");
                return;
            }
            one.of().stream()
                    .filter(path -> !FieldPaths.isKnown(path))
                    .forEach(path -> problem.accept(
                            "the dictionary has no path `" + path + "`. Look it up in the submission schema."));
        }
    }
}
