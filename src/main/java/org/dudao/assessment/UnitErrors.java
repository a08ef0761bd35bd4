package org.dudao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.roster.FieldPaths;

/** States the likely value of an unusual figure if its unit was entered by mistake. */
final class UnitErrors {
    private static final int DECIMALS = 2;

    /**
     * A common unit mistake.
     *
     * @param times the factor by which a figure is multiplied; it is divided by {@code by}
     * @param how the mistake, in words
     */
    private record Slip(long times, long by, BilingualText how) {
        BigDecimal corrected(BigDecimal figure) {
            return figure.multiply(BigDecimal.valueOf(times))
                    .divide(BigDecimal.valueOf(by), DECIMALS + figure.scale(), RoundingMode.HALF_UP);
        }
    }

    private static final List<Slip> OF_MONEY = List.of(
            new Slip(10_000, 1, new BilingualText("按万元填报", "entered in 10,000 yuan")),
            new Slip(100_000_000, 1, new BilingualText("按亿元填报", "entered in 100 million yuan")),
            new Slip(1, 10_000, new BilingualText("多乘了一万", "multiplied by 10,000 once too often")));

    private static final List<Slip> OF_AREAS = List.of(
            new Slip(2_000, 3, new BilingualText("按亩填报", "entered in mu")),
            new Slip(10_000, 1, new BilingualText("按万平方米或者公顷填报", "entered in hectares")),
            new Slip(1, 10_000, new BilingualText("多乘了一万", "multiplied by 10,000 once too often")));

    private static final List<Slip> OF_SHARES = List.of(
            new Slip(100, 1, new BilingualText("按小数填报", "entered as a fraction")),
            new Slip(1, 100, new BilingualText("多乘了一百", "multiplied by 100 once too often")));

    private static final BilingualText UNKNOWN = new BilingualText("请核对数值和单位", "check the figure and its unit");

    private UnitErrors() {}

    /**
     * The likely correct value of a figure, in words.
     *
     * @param path the field
     * @param observed the figure, or its amount per person
     * @param range the usual range of {@code observed}
     */
    static BilingualText likely(String path, Quantity observed, Quantity range) {
        FieldSchema field = FieldPaths.entry(path);
        BigDecimal figure = observed.numerator() == null ? number(observed.value()) : observed.numerator();
        BigDecimal shared = observed.denominator() == null ? BigDecimal.ONE : observed.denominator();
        List<BilingualText> all = new ArrayList<>();
        for (Slip slip : field == null ? List.<Slip>of() : slips(field.unit())) {
            BigDecimal likely = slip.corrected(figure);
            boolean several = all.isEmpty() || range.op().isRange(); // with only one bound, several mistakes would fit
            if (several && isUsual(likely, range, shared)) {
                all.add(words(likely, field.unit(), slip.how()));
            }
        }
        return all.isEmpty()
                ? UNKNOWN
                : new BilingualText(
                        "疑为" + all.stream().map(BilingualText::zh).collect(Collectors.joining("或者")),
                        "probably " + all.stream().map(BilingualText::en).collect(Collectors.joining(" or ")));
    }

    private static boolean isUsual(BigDecimal figure, Quantity range, BigDecimal shared) {
        String first = range.op().isRange() ? range.values().get(0) : range.value();
        BigDecimal aboveFirst = figure.subtract(number(first).multiply(shared));
        return switch (range.op()) {
            case AT_MOST, BELOW -> aboveFirst.signum() <= 0;
            case AT_LEAST, ABOVE, ZERO_OR_AT_LEAST -> aboveFirst.signum() >= 0;
            default ->
                aboveFirst.signum() >= 0
                        && figure.compareTo(number(range.values().get(1)).multiply(shared)) <= 0;
        };
    }

    private static BilingualText words(BigDecimal likely, String unit, BilingualText how) {
        DecimalFormat grouped = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        grouped.setRoundingMode(RoundingMode.HALF_UP);
        String number = grouped.format(likely);
        boolean money = unit.startsWith("元");
        return new BilingualText(
                number + (money ? "元" : unit) + "（" + how.zh() + "）",
                number + (money ? " yuan" : unit.equals("%") ? "%" : " " + unit) + " (" + how.en() + ")");
    }

    private static List<Slip> slips(String unit) {
        return switch (unit.isEmpty() ? "" : unit.substring(0, 1)) {
            case "元" -> OF_MONEY;
            case "㎡" -> OF_AREAS;
            case "%" -> OF_SHARES;
            default -> List.of();
        };
    }

    private static BigDecimal number(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }
}
