package org.dudao.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number stated in a text, with its uncertainty: 98.5%, 百分之九十八点五, 近500人, 1.1%以内, 8—15人, 约3.5万元.
 *
 * @param from the number, or the lower end of a range, in {@code unit}
 * @param to the number, or the upper end of a range
 * @param step the value of one unit in the last digit printed
 * @param closeness its relation to the true value, from the words around it
 * @param unit the normalized unit, {@code %} for shares; empty if none is written
 */
public record PrintedNumber(BigDecimal from, BigDecimal to, BigDecimal step, Closeness closeness, String unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The relative uncertainty of 约 and 左右. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    private static final String TRADITIONAL = "兩萬億點餘約畝圓適齡兒學輟圖書冊義務級專總積築壹贰貳叁參肆伍陆陸柒捌玖拾佰仟";
    private static final String SIMPLIFIED = "两万亿点余约亩元适龄儿学辍图书册义务级专总积筑一二二三三四五六六七八九十百千";

    private static final String NUMBER = "([" + NumberWord.CHARACTERS + "]+)";
    private static final Pattern LEAD =
            Pattern.compile("^(?:达到了?|已达|达|为|是|共有|共计|合计|总计|共|计|实现|保持在|稳定在|控制在|保持|均为|均|在|有|已)");
    private static final Pattern BEFORE = Pattern.compile("^[^0-9零〇一二两三四五六七八九十百千万亿-]+");
    private static final Pattern AFTER = Pattern.compile("(?:及?以[上下内]|之内|左右|上下|[余多许内+])$");
    private static final Pattern HUNDREDTHS = Pattern.compile("(百分之|千分之)(.+)");
    private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九十])成(?:([一二三四五六七八九半]))?");
    private static final Pattern TO_ONE = Pattern.compile("1[:比]([0-9.]+)|([0-9.]+)[:比]1");
    private static final Pattern ONE =
            Pattern.compile("([+-]?)" + NUMBER + "([余多]?)([十百千万亿]*)([余多]?)([^0-9余多]*)([余多]?)");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:-|~|—|–|至|到)(.+)");

    /**
     * Parses a text that states one number and nothing else.
     *
     * @param text may be null
     * @param unit the unit if the text has none, or null
     * @return null if it states no number, or is ambiguous
     */
    public static PrintedNumber read(String text, String unit) {
        if (text == null || hasOtherDigits(text)) {
            return null;
        }
        String plain = simplified(text);
        CountedUnit given = CountedUnit.of(unit == null ? "" : simplified(unit));
        PrintedNumber range = range(plain, given);
        return range == null ? one(plain, given) : range;
    }

    /** Circled and superscript digits are marks beside a number, except the square of ㎡. */
    private static boolean hasOtherDigits(String text) {
        return text.replace("m²", "").codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
    }

    private static String simplified(String text) {
        StringBuilder plain = new StringBuilder(PlainText.of(text).text());
        for (int i = 0; i < plain.length(); i++) {
            int at = TRADITIONAL.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, SIMPLIFIED.charAt(at));
            }
        }
        String grouped = plain.toString().replaceAll("(?<=\\d)[ ,](?=\\d{3}(?!\\d))", ",");
        return grouped.replaceAll("(?<!\\d) | (?!\\d)", "").replace("m2", "㎡").replaceAll("[。;,]$", "");
    }

    private static PrintedNumber range(String text, CountedUnit given) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return null;
        }
        PrintedNumber to = one(range.group(2), given);
        boolean percent = to != null && to.unit().equals(CountedUnit.PERCENT);
        PrintedNumber from = to == null ? null : one(range.group(1), percent ? CountedUnit.of("%") : given);
        if (from == null || from.closeness() != Closeness.EXACT || to.closeness() != Closeness.EXACT) {
            return null;
        }
        boolean sameUnit = from.unit().isEmpty() || from.unit().equals(to.unit());
        return sameUnit && from.to().compareTo(to.from()) <= 0
                ? new PrintedNumber(from.from(), to.to(), from.step().max(to.step()), Closeness.EXACT, to.unit())
                : null;
    }

    private static PrintedNumber one(String text, CountedUnit given) {
        String rest = LEAD.matcher(text).replaceFirst("");
        Closeness closeness = Closeness.EXACT;
        Matcher before = BEFORE.matcher(rest);
        if (before.find() && Closeness.before(before.group()) != null) {
            closeness = Closeness.before(before.group());
            rest = rest.substring(before.end());
        }
        Matcher after = AFTER.matcher(rest);
        if (after.find()) {
            closeness = both(closeness, Closeness.after(after.group()));
            rest = rest.substring(0, after.start());
        }
        return closeness == null ? null : core(rest, closeness, given);
    }

    /** The relation expressed by two words together; null if they contradict each other. */
    private static Closeness both(Closeness one, Closeness other) {
        return one == Closeness.EXACT || one == other ? other : other == Closeness.EXACT ? one : null;
    }

    private static PrintedNumber core(String text, Closeness closeness, CountedUnit given) {
        Matcher toOne = TO_ONE.matcher(text);
        Matcher tenths = TENTHS.matcher(text);
        Matcher hundredths = HUNDREDTHS.matcher(text);
        if (toOne.matches()) {
            return of(
                    NumberWord.of(toOne.group(1) == null ? toOne.group(2) : toOne.group(1)),
                    closeness,
                    CountedUnit.of(""));
        } else if (tenths.matches()) {
            BigDecimal whole = NumberWord.of(tenths.group(1)).value().multiply(BigDecimal.TEN);
            String more = tenths.group(2) == null ? null : tenths.group(2).replace('半', '五');
            return of(
                    more == null
                            ? new NumberWord(whole, BigDecimal.TEN)
                            : new NumberWord(whole.add(NumberWord.of(more).value()), BigDecimal.ONE),
                    closeness,
                    CountedUnit.of("%"));
        } else if (hundredths.matches()) {
            CountedUnit unit = CountedUnit.of(hundredths.group(1).equals("百分之") ? "%" : "‰");
            return of(NumberWord.of(hundredths.group(2)), closeness, unit);
        } else if (text.equals("百分百")) {
            return of(new NumberWord(HUNDRED, BigDecimal.ONE), closeness, CountedUnit.of("%"));
        }
        return counted(text, closeness, given);
    }

    private static PrintedNumber counted(String text, Closeness closeness, CountedUnit given) {
        Matcher one = ONE.matcher(text);
        if (!one.matches()) {
            return null;
        }
        boolean more = !(one.group(3) + one.group(5) + one.group(7)).isEmpty();
        Closeness all = more ? both(closeness, Closeness.AT_LEAST) : closeness;
        NumberWord number = NumberWord.of(one.group(2) + one.group(4));
        CountedUnit own = CountedUnit.of(one.group(6));
        if (number == null || own == null || all == null) {
            return null;
        }
        NumberWord signed =
                one.group(1).equals("-") ? new NumberWord(number.value().negate(), number.step()) : number;
        return of(signed, all, own.isNone() ? given : own);
    }

    private static PrintedNumber of(NumberWord number, Closeness closeness, CountedUnit unit) {
        if (number == null || unit == null) {
            return null;
        }
        BigDecimal value = unit.whole(number.value());
        return new PrintedNumber(value, value, unit.whole(number.step()), closeness, unit.word());
    }

    /** A text normalized for comparison: half-width and simplified, without blanks. */
    public static String plain(String text) {
        return simplified(text).replace(" ", "");
    }

    /** Whether it states a share in percent. */
    public boolean isPercent() {
        return unit.equals(CountedUnit.PERCENT);
    }

    /** The number in percent, if the text omits the unit. */
    public PrintedNumber inPercent() {
        return new PrintedNumber(from, to, step, closeness, CountedUnit.PERCENT);
    }

    /** The smallest true value that may be printed so; null if there is none. */
    public BigDecimal least() {
        return switch (closeness) {
            case EXACT -> from.subtract(step.divide(TWO));
            case ABOUT -> from.subtract(from.abs().multiply(ABOUT));
            case AT_LEAST, ABOVE -> from;
            case AT_MOST, BELOW -> null;
        };
    }

    /** The largest true value that may be printed so; null if there is none. */
    public BigDecimal most() {
        return switch (closeness) {
            case EXACT -> to.add(step.divide(TWO));
            case ABOUT -> to.add(to.abs().multiply(ABOUT));
            case AT_MOST, BELOW -> to;
            case AT_LEAST, ABOVE -> null;
        };
    }

    /**
     * The exact distance of the number from the true value, in units of the last digit printed. A bound is not rounded: there it is the
     * number of whole units by which it is wrong.
     *
     * @param part the true numerator, or total
     * @param whole the denominator; with 0 there is no error
     */
    public Ratio errorAgainst(BigDecimal part, BigDecimal whole) {
        BigDecimal truth = isPercent() ? part.multiply(HUNDRED) : part;
        BigDecimal unitOfError = whole.multiply(step);
        BigDecimal margin = closeness == Closeness.ABOUT ? from.abs().multiply(ABOUT) : BigDecimal.ZERO;
        BigDecimal under = from.subtract(margin).multiply(whole).subtract(truth);
        BigDecimal over = truth.subtract(to.add(margin).multiply(whole));
        return switch (closeness) {
            case EXACT, ABOUT -> new Ratio(under.max(over).max(BigDecimal.ZERO), unitOfError);
            case AT_LEAST -> moved(under, unitOfError, false);
            case ABOVE -> moved(under, unitOfError, true);
            case AT_MOST -> moved(over, unitOfError, false);
            case BELOW -> moved(over, unitOfError, true);
        };
    }

    private static Ratio moved(BigDecimal by, BigDecimal unit, boolean strictly) {
        if (unit.signum() == 0 || (strictly ? by.signum() < 0 : by.signum() <= 0)) {
            return new Ratio(BigDecimal.ZERO, unit);
        }
        BigDecimal units = by.divide(unit, 0, strictly ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return new Ratio(strictly ? units.add(BigDecimal.ONE) : units, BigDecimal.ONE);
    }

    /** Whether even its smallest possible value exceeds a number. */
    public boolean isOver(BigDecimal number) {
        return from.compareTo(number) > 0 && closeness != Closeness.AT_MOST && closeness != Closeness.BELOW;
    }
}
