package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of things that the text announces, and how many of them it then lists, as rules match them: 四项机制, and then 一是 to 三是.
 *
 * @param announced the number
 * @param listed how many follow, or stand before in names
 */
public record StatedList(TextClaim announced, int listed) {
    private static final String UNITS = "项个条点种大方";
    private static final Pattern FIRST = Pattern.compile("^[^。;；\\n]{0,24}[,，。:：;；\\n]\\s*(?=一是)");
    private static final String NUMERALS = "一二三四五六七八九十";

    /** Names of schools in a row, and how many they are: 甲校、乙校和丙园共3所. */
    private static final Pattern NAMES = Pattern.compile(
            "((?:[\\u4e00-\\u9fff&&[^和及与]]{1,10}(?:小学|中学|幼儿园|教学点|学校)[、和及与])+[\\u4e00-\\u9fff&&[^和及与]]{1,10}(?:小学|中学|幼儿园|教学点|学校))(?:共|共计|合计|等)?(?:有)?$");

    private static final int REACH = 1200;

    /**
     * The lists of a text.
     *
     * @param claims of the text, in order
     */
    static List<StatedList> of(String plain, List<TextClaim> claims) {
        List<StatedList> lists = new ArrayList<>();
        for (TextClaim claim : claims) {
            if (!claim.isPlain()) {
                continue;
            }
            int listed = UNITS.contains(claim.unit()) && !claim.unit().isEmpty()
                    ? enumerated(plain, claim.claim().number().span().to())
                    : claim.unit().equals("所") ? names(claim.window().own()) : 0;
            if (listed > 1) {
                lists.add(new StatedList(claim, listed));
            }
        }
        return lists;
    }

    private static int names(String own) {
        Matcher names = NAMES.matcher(own);
        return names.find() ? names.group(1).split("[、和及与]", -1).length : 0;
    }

    /** How many of 一是, 二是 … follow in order directly after a position. */
    private static int enumerated(String plain, int from) {
        String text = plain.substring(from, Math.min(plain.length(), from + REACH));
        Matcher first = FIRST.matcher(text);
        if (!first.find()) {
            return 0;
        }
        int at = first.end();
        int count = 0;
        while (count < NUMERALS.length()) {
            int next = text.indexOf(NUMERALS.charAt(count) + "是", at);
            if (next < 0) {
                break;
            }
            count++;
            at = next + 2;
        }
        return count;
    }
}
