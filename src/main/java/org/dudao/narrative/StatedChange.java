package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number that became another, and by how much, as rules match them: 由33.2%降为30.4%,下降2.8个百分点; or what is left of a number: 反馈17条,整改16条,
 * 剩余1条.
 *
 * @param first the number that was
 * @param second the number that became of it, or what was done of it
 * @param by how much it is said to have changed, or what is left
 */
public record StatedChange(TextClaim first, TextClaim second, TextClaim by) {
    private static final Pattern FROM = Pattern.compile("[由从][^,，。;；]{0,12}$");
    private static final Pattern BECAME =
            Pattern.compile("^[^,，。;；0-9]{0,2}(?:降|升|增|减|提高|上升|下降|变|扩大|压)[^,，。;；0-9]{0,3}(?:为|到|至)$");
    private static final Pattern BY = Pattern.compile("^(?:净|共|仅)?(?:增加|增长|增|减少|减|下降|降低|降|提高|提升|上升)(?:了)?$");
    private static final Pattern LEFT = Pattern.compile("^(?:剩余|剩下|剩|尚余|余下)(?:的)?$");
    private static final Pattern AGAIN = Pattern.compile("去年|上年|又|再|今年");
    private static final String POINTS = "百分点";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Whether the difference is what is said, as far as the numbers are printed. */
    public boolean isTrue() {
        BigDecimal off = first.stated()
                .subtract(second.stated())
                .abs()
                .subtract(by.stated())
                .abs();
        return off.compareTo(reach(first).add(reach(second)).add(reach(by))) <= 0;
    }

    /** How far a number may be from what is printed: of decimals half of the last digit. */
    private static BigDecimal reach(TextClaim claim) {
        return claim.isPercent() || claim.unit().endsWith(POINTS)
                ? BigDecimal.ONE
                        .movePointLeft(
                                Math.max(0, claim.stated().stripTrailingZeros().scale()))
                        .multiply(HALF)
                : claim.slack();
    }

    /** The changes of a sentence. */
    static List<StatedChange> of(List<TextClaim> sentence) {
        List<StatedChange> changes = new ArrayList<>();
        for (int i = 2; i < sentence.size(); i++) {
            TextClaim first = sentence.get(i - 2);
            TextClaim second = sentence.get(i - 1);
            TextClaim by = sentence.get(i);
            if (!first.isPlain()
                    || !second.isPlain()
                    || !by.isPlain()
                    || !first.unit().equals(second.unit())) {
                continue;
            }
            String own = by.window().own().strip();
            boolean isInPoints = first.isPercent() && by.isOfPoints();
            boolean isSame = isInPoints || (!first.isPercent() && by.unit().equals(first.unit()));
            boolean isChange = FROM.matcher(first.window().sentence()).find()
                    && BECAME.matcher(between(first, second)).find()
                    && BY.matcher(own).matches();
            boolean isLeft = LEFT.matcher(own).matches()
                    && !AGAIN.matcher(second.window().sentence()).find()
                    && second.stated().compareTo(first.stated()) <= 0;
            if (isSame && (isChange || isLeft) && by.part() == second.part()) {
                changes.add(new StatedChange(first, second, by));
            }
        }
        return changes;
    }

    private static String between(TextClaim first, TextClaim second) {
        return second.after(first);
    }
}
