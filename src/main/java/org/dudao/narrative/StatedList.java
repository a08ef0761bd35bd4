package org.dudao.narrative;

import java.math.BigDecimal;
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
public record StatedList(TextClaim announced, BigDecimal listed) {
    private static final String UNITS = "项个条点种大方类件支";

    /** What is announced, up to where the list begins. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "^(?!字)[\\u4e00-\\u9fff]{1,12}?(?:[:：]|[,，](?:即|分别是|分别为|包括|具体是)[:：]?|[,，。:：;；] ?(?=一[是抓])|[:：]\\s*(?=一[是抓]))");

    /** A sentence that is itself one of a list. */
    private static final Pattern NESTED = Pattern.compile("^\\s*[一二三四五六七八九十]是");

    private static final Pattern NUMBERED = Pattern.compile("[(（]([0-9]{1,2}|[一二三四五六七八九十])[)）]");
    private static final Pattern OPEN = Pattern.compile("等|以及其[他它]|……|…");
    private static final Pattern BETWEEN = Pattern.compile("[、]|和(?=[^、]{2,14}$)|及(?=[^、]{2,14}$)");
    private static final String NUMERALS = "一二三四五六七八九十";

    /** Names of schools in a row, and how many they are: 甲校、乙校和丙园共3所. */
    private static final Pattern NAMES = Pattern.compile(
            "((?:[\\u4e00-\\u9fff&&[^和及与]]{1,10}(?:小学|中学|幼儿园|教学点|学校)[、和及与])+[\\u4e00-\\u9fff&&[^和及与]]{1,10}(?:小学|中学|幼儿园|教学点|学校))(?:共|共计|合计)(?:有)?$");

    /** Names in a row before what sums them up: 准入审批、年度检查、动态退出四项制度. */
    private static final Pattern BEFORE = Pattern.compile("[\\u4e00-\\u9fff]{2,12}(?:、[\\u4e00-\\u9fff]{2,8}){1,8}$");

    private static final Pattern SUMMED = Pattern.compile("^(?:制度|机制|措施|工程|行动|体系|举措|办法)");
    private static final int REACH = 1200;
    private static final int LONGEST = 16;

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
                    ? around(plain, claim)
                    : claim.unit().equals("所") ? names(claim.window().own()) : 0;
            if (listed > 1) {
                lists.add(new StatedList(claim, BigDecimal.valueOf(listed)));
            }
        }
        return lists;
    }

    private static int around(String plain, TextClaim claim) {
        int after = after(plain, claim.claim().number().span().to());
        boolean isSummed = SUMMED.matcher(claim.window().after()).find();
        Matcher before = BEFORE.matcher(claim.window().own());
        return after > 0 || !isSummed || !before.find() ? after : before.group().split("、", -1).length;
    }

    private static int names(String own) {
        Matcher names = NAMES.matcher(own);
        return names.find() ? names.group(1).split("[、和及与]", -1).length : 0;
    }

    /** How many things a list has that begins after a position; 0 if none does, or it does not name all. */
    private static int after(String plain, int from) {
        String text = plain.substring(from, Math.min(plain.length(), from + REACH));
        Matcher announced = ANNOUNCED.matcher(text);
        if (!announced.find()) {
            return 0;
        }
        String rest = text.substring(announced.end()).stripLeading();
        if (rest.startsWith("一、")) {
            return inOrder(rest.split("[。\\n]", 2)[0], "、");
        } else if (rest.startsWith("一是") || rest.startsWith("一抓")) {
            boolean isNested = NESTED.matcher(plain.substring(Audit.sentence(plain, from), from))
                    .find();
            return inOrder(isNested ? rest.split("[。\\n]", 2)[0] : rest, rest.substring(1, 2));
        }
        String sentence = rest.split("[。;；\\n]", 2)[0];
        Matcher numbered = NUMBERED.matcher(rest.split("\\n", 2)[0]);
        int count = 0;
        while (numbered.find() && (count > 0 || numbered.start() == 0)) {
            count++;
        }
        return count > 0 ? count : named(sentence);
    }

    /** The names of a list between their marks; 0 if it is none, or ends with 等. */
    private static int named(String sentence) {
        if (OPEN.matcher(sentence).find() || sentence.matches(".*[0-9,，:：].*")) {
            return 0;
        }
        String[] names = BETWEEN.split(sentence, -1);
        for (String name : names) {
            if (name.isBlank() || name.length() > LONGEST) {
                return 0;
            }
        }
        return names.length;
    }

    /** How many of 一是, 二是 … follow in order. */
    private static int inOrder(String all, String verb) {
        int next = all.indexOf("一" + verb, 2);
        String text = next < 0 ? all : all.substring(0, next);
        int at = 0;
        int count = 0;
        while (count < NUMERALS.length()) {
            int found = text.indexOf(NUMERALS.charAt(count) + verb, at);
            if (found < 0) {
                break;
            }
            count++;
            at = found + 2;
        }
        return count;
    }
}
