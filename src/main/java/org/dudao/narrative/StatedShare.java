package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.Ratio;

/**
 * A rate directly after a number that it is said to be the share of, with the numbers that this may be a part of, as rules match them:
 * 发现问题15个,整改13个,整改率92.3%; 12人,其中毕业8人,占68.5%.
 *
 * @param rate in per cent
 * @param part the number before it
 * @param wholes the numbers before that in its sentence that have its unit and are not smaller, the nearest last
 */
public record StatedShare(TextClaim rate, TextClaim part, List<TextClaim> wholes) {
    private static final Pattern SHARE = Pattern.compile("^占(?:比|总数|([^,，0-9]{0,6})的)?(?:为|达到|达)?$");
    private static final Pattern RATE = Pattern.compile("^([\\u4e00-\\u9fff]{2,8})(?:率|比例)(?:为|达到|达|是)?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> NOT_COUNTED = Set.of("%", "分", "岁", "");

    private static final Pattern PARTLY = Pattern.compile("基本|较|不|未|比|多|少|新增|元|再");

    /** Words of a rate that name whom it is of and not what was done. */
    private static final Set<String> OF_WHOM =
            Set.of("家长", "群众", "社会", "职工", "学生", "教师", "学校", "儿童", "幼儿", "小学", "初中", "中学", "年度", "全镇", "全乡");

    /** Protects the list. */
    public StatedShare {
        wholes = List.copyOf(wholes);
    }

    /** Whether the rate is the quotient of the part and one of the wholes, to the last digit printed. */
    public boolean isTrue() {
        return wholes.stream()
                .anyMatch(whole -> SubmittedFigure.isPrinted(
                        rate.claim().number().printed(), new Ratio(part.stated(), whole.stated())));
    }

    /** The shares of a sentence. */
    static List<StatedShare> of(List<TextClaim> sentence) {
        List<StatedShare> shares = new ArrayList<>();
        for (int i = 2; i < sentence.size(); i++) {
            TextClaim rate = sentence.get(i);
            TextClaim part = sentence.get(i - 1);
            boolean isCounted = part.isPlain() && !NOT_COUNTED.contains(part.unit());
            if (!rate.isPercent() || !rate.isPlain() || !isBetween(rate) || !isCounted || rate.part() != part.part()) {
                continue;
            }
            List<TextClaim> wholes = sentence.subList(0, i - 1).stream()
                    .filter(whole -> whole.isPlain()
                            && whole.part() == rate.part()
                            && whole.unit().equals(part.unit())
                            && whole.stated().signum() > 0
                            && whole.stated().compareTo(part.stated()) >= 0)
                    .toList();
            boolean isInList = !wholes.isEmpty()
                    && part.after(wholes.get(wholes.size() - 1)).matches("(?s).*[)）].*");
            if (!wholes.isEmpty() && !isInList && isOf(rate, part, wholes)) {
                shares.add(new StatedShare(rate, part, wholes));
            }
        }
        return shares;
    }

    /** Whether it is neither none nor all, of which no other number need be a part. */
    private static boolean isBetween(TextClaim rate) {
        return rate.stated().signum() > 0 && rate.stated().compareTo(HUNDRED) < 0;
    }

    /** Whether a rate names what its part was counted for, or nothing at all. */
    private static boolean isOf(TextClaim rate, TextClaim part, List<TextClaim> wholes) {
        String own = rate.window().own().strip();
        Matcher named = RATE.matcher(own);
        Matcher share = SHARE.matcher(own);
        if (share.matches()) {
            return !PARTLY.matcher(part.window().own()).find()
                    && (share.group(1) == null
                            || wholes.stream()
                                    .anyMatch(whole ->
                                            whole.window().own().contains(share.group(1)) && !whole.equals(part)));
        } else if (!named.matches()) {
            return false;
        }
        if (PARTLY.matcher(part.window().own()).find()) {
            return false; // 基本满意8份,满意率98.4%
        }
        String noun = named.group(1);
        String words = part.window().own() + part.window().after().replaceFirst("(?s)[,，。;；].*$", "");
        for (int from = 0; from + 2 <= noun.length(); from++) {
            String two = noun.substring(from, from + 2);
            if (!OF_WHOM.contains(two) && words.contains(two)) {
                return true;
            }
        }
        return false;
    }
}
