package org.dudao.standards;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.roster.FieldPaths;

/** Words what a standard asks where its page's own sentence no longer says it: a comparison and a number. */
final class LimitPhrase {
    private LimitPhrase() {}

    /** The limits as they are compared, such as “低于2%”. */
    static BilingualText of(List<LimitClause> limits) {
        return new BilingualText(
                limits.stream().map(LimitPhrase::zh).collect(Collectors.joining("、")),
                limits.stream().map(LimitPhrase::en).collect(Collectors.joining(", ")));
    }

    private static String zh(LimitClause clause) {
        String whom = whom(clause).map(CodeList::zh).collect(Collectors.joining());
        Limit limit = clause.limit();
        return whom
                + (limit == null
                        ? steps(clause.bands()).zh()
                        : limit.op().zh() + limit.shown().zh());
    }

    private static String en(LimitClause clause) {
        String whom = whom(clause).map(one -> one.en() + " ").collect(Collectors.joining());
        Limit limit = clause.limit();
        return whom
                + (limit == null
                        ? steps(clause.bands()).en()
                        : limit.op().en() + " " + limit.shown().en());
    }

    /** Limits in steps, such as “非寄宿生数0起1、100起2、1000起3每增500加1”. */
    private static BilingualText steps(Bands bands) {
        BilingualText these = new BilingualText(
                bands.of().stream().map(path -> FieldPaths.heading(path).zh()).collect(Collectors.joining("与"))
                        + bands.steps().stream().map(LimitPhrase::zh).collect(Collectors.joining("、")),
                "by "
                        + bands.of().stream()
                                .map(path -> FieldPaths.heading(path).en())
                                .collect(Collectors.joining(" and "))
                        + ": "
                        + bands.steps().stream().map(LimitPhrase::en).collect(Collectors.joining(", ")));
        if (bands.plus() == null) {
            return these;
        }
        BilingualText more = steps(bands.plus());
        return new BilingualText(these.zh() + "，另按" + more.zh(), these.en() + "; " + more.en());
    }

    private static String zh(Bands.Step step) {
        return step.from().toPlainString() + "起" + step.atLeast().toPlainString()
                + (step.each() == null
                        ? ""
                        : "每增" + step.each().toPlainString() + "加" + step.add().toPlainString());
    }

    private static String en(Bands.Step step) {
        return step.atLeast().toPlainString() + " from " + step.from().toPlainString()
                + (step.each() == null
                        ? ""
                        : " and " + step.add().toPlainString() + " more per "
                                + step.each().toPlainString());
    }

    private static Stream<CodeList> whom(LimitClause clause) {
        return Stream.<CodeList>of(clause.area(), clause.stage()).filter(Objects::nonNull);
    }

    /** The requirement in general words, for any number: “…低于 {limit}”. */
    static BilingualText requires(BilingualText title, Comparison op) {
        return new BilingualText(title.zh() + op.zh() + " {limit}", title.en() + " is " + op.en() + " {limit}");
    }

    /** The problem in general words. */
    static BilingualText problem(BilingualText title, Comparison op) {
        return new BilingualText(
                "{subject}" + title.zh() + "（{observed}）不符合“" + op.zh() + "{limit}”的要求",
                "At {subject} the figure for \"" + title.en() + "\" ({observed}) is not " + op.en() + " {limit}");
    }
}
