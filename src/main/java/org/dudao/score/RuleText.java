package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.standards.Comparison;
import org.jspecify.annotations.Nullable;

/** The rules of a score sheet as people write them, such as 每差0.1%扣2分, ≥95%:10；≥90%:8 and 1-3:10；4-:6. */
final class RuleText {
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final Pattern STEP = Pattern.compile(
            "每(?:差|低|高|少|多|超)" + NUMBER + "(%|个百分点)?扣" + NUMBER + "分?(?:[，,；;]?(不足一级不计|不足的不计))?(?:[，,；;]?扣完为止)?");
    private static final Pattern PLACE = Pattern.compile("每(?:处|个|所|项|校)扣" + NUMBER + "分?(?:[，,；;]?扣完为止)?");
    private static final Pattern BAND = Pattern.compile("(≥|>=|＞|>|≤|<=|＜|<)" + NUMBER + "(%)?[:：]" + NUMBER + "分?");
    private static final Pattern RANK = Pattern.compile("第?(\\d{1,5})(?:(-|—|至)(\\d{1,5})?)?名?[:：]" + NUMBER + "分?");
    private static final int PERCENT = 2;

    private RuleText() {}

    /** A rule of steps; null if the text is none. */
    static @Nullable ScoreRule steps(String text) {
        String plain = plain(text);
        Matcher place = PLACE.matcher(plain);
        if (place.matches()) {
            return positive(number(place.group(1)), null, true);
        }
        Matcher step = STEP.matcher(plain);
        return step.matches()
                ? positive(number(step.group(3)), share(step.group(1), step.group(2)), step.group(4) == null)
                : null;
    }

    private static @Nullable ScoreRule positive(BigDecimal minus, @Nullable BigDecimal size, boolean begun) {
        boolean isNothing = minus.signum() == 0 || (size != null && size.signum() == 0);
        return isNothing ? null : new MinusPerStep(minus, size, begun);
    }

    /** A rule of bands; null if the text is none. */
    static @Nullable ScoreRule bands(String text) {
        List<ByBands.Band> bands = new ArrayList<>();
        for (String one : plain(text).split("[；;\\n]", -1)) {
            Matcher band = BAND.matcher(one);
            if (!band.matches()) {
                return null;
            }
            Comparison op =
                    switch (band.group(1)) {
                        case "≥", ">=" -> Comparison.AT_LEAST;
                        case "＞", ">" -> Comparison.ABOVE;
                        case "≤", "<=" -> Comparison.AT_MOST;
                        default -> Comparison.BELOW;
                    };
            bands.add(new ByBands.Band(op, share(band.group(2), band.group(3)), number(band.group(4))));
        }
        return new ByBands(bands);
    }

    /** A rule of places; null if the text is none. */
    static @Nullable List<ByRank.Rank> ranks(String text) {
        List<ByRank.Rank> ranks = new ArrayList<>();
        for (String one : plain(text).split("[；;\\n]", -1)) {
            Matcher rank = RANK.matcher(one);
            if (!rank.matches()) {
                return null;
            }
            int first = Integer.parseInt(rank.group(1));
            int last = rank.group(2) == null
                    ? first
                    : rank.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(rank.group(3));
            if (first < 1 || last < first) {
                return null;
            }
            ranks.add(new ByRank.Rank(first, last, number(rank.group(4))));
        }
        return ranks;
    }

    private static String plain(String text) {
        return text.replaceAll("[ \\t\\u3000]+", "").replace("\r", "").replaceAll("[；;\\n]+$", "");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static BigDecimal share(String number, @Nullable String percent) {
        return percent == null || percent.isEmpty()
                ? number(number)
                : number(number).movePointLeft(PERCENT);
    }
}
