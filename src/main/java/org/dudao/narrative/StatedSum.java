package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A total and numbers of its sentence that it is said to be made of, as rules match them.
 *
 * @param total the number that they are parts of
 * @param items the parts, two or more
 * @param isOfAll whether the total is said to be that of these items, so that it must be their sum; otherwise they may not exceed it
 */
public record StatedSum(TextClaim total, List<TextClaim> items, boolean isOfAll) {
    /** Directly before a number these make it the sum of those before it. */
    private static final Pattern TOTAL =
            Pattern.compile("(?:以上|前|后)?(?:[一二两三四五六七八九十0-9]+[项校所处期类笔])?(?:合计|共计|总计|总共|一共|合共)(?:为|达|达到|是)?");

    /** Parts that have nothing in common: of stages, schools, sexes, ranks, sources and times. */
    private static final Pattern APART = Pattern.compile(
            "(?:小学|初中|高中|幼儿园|中学|教学点|男|女|公办|民办|国家级?|省级?|市级?|县级?|镇级?|乡级?|国培|省培|市培|县培|校级|集体|个人|春季|秋季|上半年|下半年|[一二三四五六]期|[大中小]班|[一二三四五六七八九]年级)[^、,，]{0,8}$");

    private static final String AMOUNTS = "元㎡";
    private static final String PARTS = "其中";

    /** What the items add up to. */
    public BigDecimal sum() {
        return items.stream().map(TextClaim::stated).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sums of a sentence. */
    static List<StatedSum> of(List<TextClaim> sentence) {
        List<StatedSum> sums = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            TextClaim claim = sentence.get(i);
            if (!claim.isPlain()) {
                continue;
            }
            if (TOTAL.matcher(claim.window().own()).matches()) {
                add(claim, before(sentence, i), true, sums);
            }
            add(claim, after(sentence, i), false, sums);
        }
        return sums;
    }

    private static void add(TextClaim total, List<TextClaim> items, boolean isOfAll, List<StatedSum> into) {
        if (items.size() > 1) {
            into.add(new StatedSum(total, List.copyOf(items), isOfAll));
        }
    }

    /** The numbers directly before a total that have its unit. */
    private static List<TextClaim> before(List<TextClaim> sentence, int total) {
        List<TextClaim> items = new ArrayList<>();
        for (int i = total - 1; i >= 0; i--) {
            TextClaim item = sentence.get(i);
            boolean isItem =
                    item.isPlain() && item.unit().equals(sentence.get(total).unit());
            if (!isItem) {
                break;
            }
            items.add(0, item);
            if (item.window().own().contains(PARTS) || isAfterColon(item)) {
                break;
            }
        }
        return items;
    }

    private static boolean isAfterColon(TextClaim item) {
        String phrase = item.window().phrase();
        String sentence = item.window().sentence();
        int at = sentence.length() - phrase.length() - 1;
        return phrase.equals(item.window().own()) && at >= 0 && ":：".indexOf(sentence.charAt(at)) >= 0;
    }

    /** The numbers after one that are introduced as its parts and have nothing in common. */
    private static List<TextClaim> after(List<TextClaim> sentence, int total) {
        List<TextClaim> items = new ArrayList<>();
        TextClaim whole = sentence.get(total);
        for (int i = total + 1; i < sentence.size(); i++) {
            TextClaim item = sentence.get(i);
            boolean isFirst = items.isEmpty();
            boolean isNear = item.part() == (isFirst ? whole : items.get(0)).part();
            boolean isIntroduced = !isFirst || item.after(whole).contains(PARTS);
            boolean isApart = (AMOUNTS.contains(whole.unit()) && !whole.unit().isEmpty())
                    || APART.matcher(item.window().own()).find();
            if (!item.isPlain() || !item.unit().equals(whole.unit()) || !isIntroduced || !isApart || !isNear) {
                break;
            }
            if (!isFirst && item.window().own().startsWith(PARTS)) {
                break;
            }
            items.add(item);
        }
        return items;
    }
}
