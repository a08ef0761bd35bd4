package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.FieldRatio;

/** The texts of a finding about all schools together, which proves that one of them falls short, but not which. */
final class TotalsWording {
    /** The placeholder for totals beside the sums of the schools' own figures. */
    static final String SLOT = "{totals}";

    private static final BilingualText FALLING_SHORT = new BilingualText("不达标学校", "the schools that fall short");

    private TotalsWording() {}

    /** The problem: the figures, and what follows from them. */
    static BilingualText problem(JudgedPair one, Verdict verdict) {
        List<BilingualText> figures = new ArrayList<>();
        for (int i = 0; i < one.measures().size(); i++) {
            if (one.measures().get(i) != null && one.contributes(i)) {
                FieldRatio ratio = one.pair().allParts().get(i).ratio();
                boolean only = verdict.parts() == null;
                Quantity observed =
                        only ? verdict.observed() : verdict.parts().get(i).observed();
                Quantity limit = only ? verdict.limit() : verdict.parts().get(i).limit();
                figures.add(figures(ratio, observed, limit));
            }
        }
        BilingualText title = one.pair().standard().title();
        return new BilingualText(
                "按" + verdict.subject().name() + "合计，"
                        + figures.stream().map(BilingualText::zh).collect(Collectors.joining("；")) + "，至少有一所学校“"
                        + title.zh()
                        + "”不达标；是哪所学校，须各校分别报送后确定",
                "By the totals of " + verdict.subject().name() + ": "
                        + figures.stream().map(BilingualText::en).collect(Collectors.joining("; "))
                        + "; so at least one school breaks this standard (" + title.en()
                        + "); the figures of each school will tell which");
    }

    private static BilingualText figures(FieldRatio ratio, Quantity observed, Quantity limit) {
        return new BilingualText(
                zh(ratio.of(), observed.numerator().toPlainString())
                        + "，"
                        + zh(ratio.to(), observed.denominator().toPlainString())
                        + "，两者之比" + observed.shown().zh() + "，应当" + limit.op().zh()
                        + limit.shown().zh(),
                observed.numerator().toPlainString() + " "
                        + FieldPaths.heading(ratio.of()).en() + " to "
                        + observed.denominator().toPlainString() + " "
                        + FieldPaths.heading(ratio.to()).en() + " is "
                        + observed.shown().en() + ", required " + limit.op().en() + " "
                        + limit.shown().en());
    }

    private static String zh(String path, String number) {
        FieldSchema field = FieldPaths.entry(path);
        return field.zh() + number + field.unit();
    }

    /** The totals among cells, each beside the sum of what schools state. */
    static BilingualText compared(List<Cell> cells) {
        List<BilingualText> all = new ArrayList<>();
        cells.stream().filter(cell -> FieldPaths.isTotal(cell.path())).forEach(total -> {
            String path = FieldPaths.ofTotal(total.path());
            BigDecimal sum = cells.stream()
                    .filter(cell -> cell.path().equals(path))
                    .map(cell -> new BigDecimal(cell.value().toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            String unit = FieldPaths.entry(path).unit();
            String of = new BigDecimal(total.value().toString()).toPlainString();
            all.add(new BilingualText(
                    FieldPaths.heading(total.path()).zh() + of + unit + "（各校所报之和" + sum.toPlainString() + unit + "）",
                    FieldPaths.heading(total.path()).en() + " " + of + " (schools' own: " + sum.toPlainString() + ")"));
        });
        return new BilingualText(
                all.stream().map(BilingualText::zh).collect(Collectors.joining("、")),
                all.stream().map(BilingualText::en).collect(Collectors.joining(", ")));
    }

    /** What must be done: first find out which schools fall short. */
    static BilingualText action(Placeholders slots, BilingualText ofEach) {
        slots.callSubject(FALLING_SHORT);
        BilingualText action = slots.fill(ofEach);
        return new BilingualText(
                "先分校报送数据，查清不达标学校，再按下列要求整改：" + action.zh(),
                "First report the figures of each school and find those that fall short; then: " + action.en());
    }
}
