package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.NumberWord;
import org.jspecify.annotations.Nullable;

/** Finds all numbers of a text: each is a claim, or is ignored for a reason; nothing is skipped. */
final class NumberScan {
    private static final Pattern LEFT = Pattern.compile("[0-9]+");

    /** Before a numeral of one, these make a word of it: 又一次, 这一所, 每一名. */
    private static final String NOT_COUNTED = "又这那每某统下上同进第唯任逐另之千万百让使x数几";

    /** 完成一次 is mostly a phrase, but 完成二十处 is counted. */
    private static final char DONE = '成';

    /** 一 with these is counted; 一个, 一项, 一条 and the like are mostly phrases. */
    private static final Set<String> COUNTED = Set.of(
            "名", "次", "场", "所", "间", "套", "台", "辆", "栋", "幢", "座", "处", "册", "节", "堂", "遍", "位", "课时", "人次", "亩", "园");

    private static final int REACH = 12;
    private static final int LONGEST = 24;

    private final String plain;
    private final BitSet taken = new BitSet();
    private final List<FoundNumber> numbers = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    /**
     * Scans a text.
     *
     * @param plain as long as the text, in half-width and lower-case characters
     */
    NumberScan(String plain) {
        this.plain = plain;
        NumberGrammar.IGNORED.forEach(this::ignore);
        masked(NumberGrammar.MASKED, FoundNumber.State.PLACEHOLDER);
        masked(NumberGrammar.MASKED_END, FoundNumber.State.PLACEHOLDER);
        ranks();
        perCents();
        figures();
        numerals();
        NumberGrammar.MISSING.forEach(this::missing);
        left();
        numbers.sort(Comparator.comparingInt(number -> number.span().from()));
        ignored.sort(Comparator.comparingInt(one -> one.span().from()));
    }

    /** The claims, in the order of the text. */
    List<FoundNumber> numbers() {
        return numbers;
    }

    /** The numbers that are none. */
    List<Ignored> ignored() {
        return ignored;
    }

    private boolean isFree(int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    private void ignore(NumberGrammar.Rule rule) {
        Matcher match = rule.pattern().matcher(plain);
        while (match.find()) {
            if (match.end() > match.start() && isFree(match.start(), match.end())) {
                taken.set(match.start(), match.end());
                ignored.add(new Ignored(new Span(match.start(), match.end()), rule.reason()));
            }
        }
    }

    private void masked(Pattern pattern, FoundNumber.State state) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            int from = match.start()
                    + (match.group().length() - match.group().stripLeading().length());
            if (isFree(from, match.end())) {
                String unit = match.groupCount() > 0 ? match.group(1) : null;
                add(FoundNumber.without(new Span(from, match.end()), state, unit));
            }
        }
    }

    private void ranks() {
        Matcher match = NumberGrammar.RANK.matcher(plain);
        while (match.find()) {
            String number = match.group(1) == null ? match.group(3) : match.group(1);
            BigDecimal value = value(number);
            if (value != null && isFree(match.start(), match.end())) {
                stated(match.start(), match.end(), value, null, "名", "");
            }
        }
    }

    private void perCents() {
        Matcher match = NumberGrammar.PER_CENT.matcher(plain);
        while (match.find()) {
            BigDecimal value = value(match.group(1));
            if (value != null && isFree(match.start(), match.end())) {
                stated(match.start(), match.end(), value, null, "%", "");
            }
        }
    }

    private void figures() {
        Matcher match = NumberGrammar.FIGURE.matcher(plain);
        while (match.find()) {
            if (!isFree(match.start(), match.end())) {
                continue;
            }
            BigDecimal value = value(match.group(1).replace('、', '.'));
            BigDecimal most = match.group(2) == null ? null : value(match.group(2));
            if (value == null) {
                continue;
            }
            String more = match.group(3) != null ? match.group(3) : match.group(5) == null ? "" : match.group(5);
            String scale = match.group(4);
            String unit = match.group(6) == null ? scale + implied(match.start(), match.end()) : scale + match.group(6);
            int to = match.end()
                    - (match.group().length() - match.group().stripTrailing().length());
            stated(match.start(), to, value, most, unit, more);
        }
    }

    /** The basic unit of a figure without one, by the words beside it; empty if they say nothing. */
    private String implied(int from, int to) {
        String before = plain.substring(Math.max(0, from - REACH), from);
        if (NumberGrammar.OF_PERSONS
                .matcher(plain.substring(to, Math.min(plain.length(), to + REACH)))
                .find()) {
            return "人";
        }
        Matcher of = NumberGrammar.OF.matcher(before);
        return !of.find() ? "" : of.group(1).equals("率") ? "%" : "㎡";
    }

    private void numerals() {
        Matcher match = NumberGrammar.NUMERAL.matcher(plain);
        while (match.find()) {
            BigDecimal value = value(match.group(1));
            if (value != null && isFree(match.start(), match.end()) && isCounted(match, value)) {
                stated(
                        match.start(),
                        match.end(),
                        value,
                        null,
                        match.group(3),
                        match.group(2) == null ? "" : match.group(2));
            }
        }
    }

    /** Whether a numeral counts something: 一名教师, 两个教学点, but not 进一步, 一个样 or 第一时间. */
    private boolean isCounted(Matcher match, BigDecimal value) {
        char before = match.start() == 0 ? '\n' : plain.charAt(match.start() - 1);
        String unit = match.group(3);
        boolean isOne = match.group(1).equals("一");
        boolean isLesson = before == '上' && (unit.equals("堂") || unit.equals("节"));
        String words = plain.substring(Math.max(0, match.start() - REACH), match.start());
        boolean isSpan = unit.equals("年") && "近用".indexOf(before) >= 0; // 近三年, 用三年时间
        if (isSpan || (isOne && before == DONE) || (!isLesson && NOT_COUNTED.indexOf(before) >= 0)) {
            return false;
        } else if (NumberGrammar.BEFORE.matcher(words).find()
                || NumberGrammar.AT_LEAST.matcher(words).find()) {
            return true;
        } else if (match.group().equals("二次")) {
            return NumberGrammar.EVERY.matcher(words).find(); // otherwise the second time
        }
        return isOne ? COUNTED.contains(unit) : !unit.equals("人") || value.compareTo(BigDecimal.ONE) > 0;
    }

    private void missing(Pattern pattern) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            int at = match.start(1);
            boolean isNear = numbers.stream()
                    .anyMatch(one -> one.span().from() <= at && at <= one.span().to());
            if (!isNear && isFree(at, at + 1)) {
                numbers.add(FoundNumber.without(new Span(at, at), FoundNumber.State.MISSING, null));
            }
        }
    }

    /** What no form is known for is no claim, but stands here. */
    private void left() {
        Matcher match = LEFT.matcher(plain);
        while (match.find()) {
            if (isFree(match.start(), match.end())) {
                ignored.add(new Ignored(new Span(match.start(), match.end()), "other"));
            }
        }
    }

    private void stated(int from, int to, BigDecimal value, @Nullable BigDecimal most, String unit, String more) {
        int end = Math.min(to, from + LONGEST);
        Matcher before = NumberGrammar.BEFORE.matcher(plain.substring(Math.max(0, from - REACH), from));
        Matcher after = NumberGrammar.AFTER.matcher(plain.substring(to, Math.min(plain.length(), to + REACH)));
        boolean isAtLeast = NumberGrammar.AT_LEAST
                .matcher(plain.substring(Math.max(0, from - REACH), from))
                .find();
        NumberWords words = NumberWords.of(
                before.find() ? before.group(1) : isAtLeast ? "至少" : "", more + (after.find() ? after.group(1) : ""));
        BaseUnit base = BaseUnit.of(unit);
        add(new FoundNumber(
                new Span(from, end),
                FoundNumber.State.STATED,
                value,
                most,
                unit.isEmpty() ? null : unit,
                base.figure(value),
                base.name(),
                words.bound(),
                words.approx()));
    }

    private void add(FoundNumber number) {
        taken.set(number.span().from(), number.span().to());
        numbers.add(number);
    }

    private static @Nullable BigDecimal value(String text) {
        NumberWord word = NumberWord.of(text);
        return word == null ? null : word.value();
    }
}
