package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A total and numbers beside it that it is said to be made of, as rules match them.
 *
 * @param total the number that they are parts of
 * @param items the parts, two or more
 * @param isOfAll whether the total is said to be that of these items, so that it must be their sum; otherwise they may not exceed it
 */
public record StatedSum(TextClaim total, List<TextClaim> items, boolean isOfAll) {
    /** These make a number the sum of those before it: 三校合计. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?:以上|前|后)?(?:[一二两三四五六七八九十0-9]+(?:[项校所处期类笔园班餐科]|[支个][\\u4e00-\\u9fff]{0,4}))?(?:合计|共计|总计|总共|一共|合共|共|[\\u4e00-\\u9fff]{0,4}总数)(?:为|达|达到|是)?");

    private static final Pattern MANY = Pattern.compile("([二三四五六七八九])[项类期]");
    private static final String NUMERALS = "一二三四五六七八九";

    /** So does this of the terms of a year. */
    private static final Pattern YEAR = Pattern.compile("^(?:全学年|全年|学年内?|两学期)(?:共|合计|共计)?[\\u4e00-\\u9fff]{0,2}$");

    private static final Pattern TERM = Pattern.compile("[上下]学期|[上下]半年|[春秋]季");

    /** These make a number the sum of those after it: 三类合计31人次,即. */
    private static final Pattern OPENING = Pattern.compile("(?:合计|共计|总计|总共|一共)(?:为|达|达到|是)?$");

    /** So does this, of what is not counted by several marks at once, as people are. */
    private static final Pattern ALL = Pattern.compile("(?:共|共有|收到|收集)$");

    /** So does this of what others gave or did, each of whom is said to have done the same: 收到图书350册,教师捐出110册,家长捐出240册. */
    private static final Pattern RECEIVED = Pattern.compile("(?:收到|收集|募集|筹集|募捐|获赠|受赠|接收|家访|走访)[\\u4e00-\\u9fff]{0,4}$");

    /** Between a total and the first of its parts, without a number in between. */
    private static final Pattern PARTS = Pattern.compile("^[^0-9零一二两三四五六七八九十百]{0,16}其中[:：]?[^0-9]{0,16}$");

    /** Between a number and the first of the parts that it falls into. */
    private static final Pattern DIVIDED =
            Pattern.compile("^[^0-9,，。;；]{0,2}[,，。;；]?\\s*(?:按[^,，]{1,6}(?:分|划分|看)?|即|分别是|包括)[,，:：]?[^0-9。;；]{0,12}$"
                    + "|^[^0-9,，。;；]{0,2}[,，]?\\s*由[,，:：]?[^0-9。;；]{0,12}$|^[^0-9,，。;；、]{0,6}[:：][^0-9,，]{1,12}$");

    /** Between a total that opens a list and the first of it. */
    private static final Pattern LISTED = Pattern.compile("^[,，:：][^0-9,，。]{1,14}$");

    /** Parts that have nothing in common: of stages, schools, sexes, ranks, sources and times. */
    private static final Pattern APART = Pattern.compile(
            "(?:小学|初中|高中|幼儿园|中学|教学点|男|女|公办|民办|国家级?|省级?|市级?|县级?|镇级?|乡级?|国培|省培|市培|县培|校级|集体|个人|春季|秋季|上半年|下半年|[一二三四五六]期|[大中小]班|消防|地震|防踩踏|防汛|[一二三特]等奖?|优秀|良好|及格|不及格|上学期|下学期|[一二三四五六七八九]年级)[^、,，]{0,8}$");

    /** An amount for each, and no part; what came of a number before it is another look at the same. */
    private static final Pattern RATE =
            Pattern.compile("每|标准|生均|中抽|抽出|中选|合格|去年|上年|上学年|多|少|超|余|剩|仍有|达标|未(?!成年)|已|其中.*[由从]|比");

    private static final Pattern CHANGE = Pattern.compile("减少|增加|下降|增长|多|少");

    private static final Pattern REST = Pattern.compile("其[他它余][^、,，]{0,6}$");

    /** A mark of people, who may have other marks too. */
    private static final Pattern MARK = Pattern.compile("女|党员");

    private static final String AMOUNTS = "元㎡";
    private static final String PEOPLE = "人";
    private static final String OF_THESE = "其中";

    /** What the items add up to. */
    public BigDecimal sum() {
        return items.stream().map(TextClaim::stated).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 1 if the parts are more than the total, -1 if they are less, 0 if they are as much, as far as they are printed. */
    public int getSide() {
        BigDecimal reach = total.slack();
        for (TextClaim item : items) {
            reach = reach.add(item.slack());
        }
        BigDecimal off = sum().subtract(total.stated());
        return off.abs().compareTo(reach) <= 0 ? 0 : off.signum();
    }

    /** The sums of a paragraph. */
    static List<StatedSum> of(List<TextClaim> paragraph) {
        List<StatedSum> sums = new ArrayList<>();
        for (int i = 0; i < paragraph.size(); i++) {
            TextClaim claim = paragraph.get(i);
            if (!claim.isPlain()) {
                continue;
            }
            String own = claim.window().own();
            if (CLOSING.matcher(own).matches()) {
                add(claim, last(before(paragraph, i), own), true, sums);
            }
            List<TextClaim> terms = YEAR.matcher(own).matches() ? before(paragraph, i) : List.of();
            if (terms.stream()
                    .allMatch(item -> TERM.matcher(item.window().own()).find())) {
                add(claim, terms, true, sums);
            }
            List<TextClaim> parts = after(paragraph, i, PARTS);
            boolean areAll = parts.stream().anyMatch(StatedSum::isRest) || areOfBothSexes(parts);
            boolean areApart = (AMOUNTS.contains(claim.unit()) && !claim.unit().isEmpty())
                    || parts.stream()
                            .allMatch(part -> APART.matcher(part.window().own()).find());
            if (areAll || areApart) {
                add(claim, parts, areAll, sums);
            }
            List<TextClaim> divided = CHANGE.matcher(own).find() ? List.of() : after(paragraph, i, DIVIDED);
            add(claim, divided, true, sums);
            List<TextClaim> listed = after(paragraph, i, LISTED);
            boolean isOfPeople = claim.unit().equals(PEOPLE)
                    && !listed.stream()
                            .allMatch(part -> APART.matcher(part.window().own()).find());
            if (divided.isEmpty()
                    && !isOfPeople
                    && (OPENING.matcher(own).find()
                            || ALL.matcher(own).find()
                            || (RECEIVED.matcher(own).find() && areDoneAlike(listed)))) {
                add(claim, listed, true, sums);
            }
        }
        return sums;
    }

    /** The last of some items, as many as are said to be summed: 三项合计. */
    private static List<TextClaim> last(List<TextClaim> items, String own) {
        Matcher many = MANY.matcher(own);
        int number = many.find() ? NUMERALS.indexOf(many.group(1)) + 1 : items.size();
        return number < 2 || number >= items.size() ? items : items.subList(items.size() - number, items.size());
    }

    /** Whether the clauses of all end with the same verb. */
    private static boolean areDoneAlike(List<TextClaim> items) {
        return items.stream()
                        .map(item -> item.window().own())
                        .map(own -> own.substring(Math.max(0, own.length() - 2)))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether it is said to be all that the others are not. */
    private static boolean isRest(TextClaim item) {
        return REST.matcher(item.window().own()).find();
    }

    /** Whether they are women and men, so that there is nobody else. */
    private static boolean areOfBothSexes(List<TextClaim> parts) {
        return parts.size() == 2
                && parts.stream().anyMatch(part -> part.window().own().contains("男"))
                && parts.stream().anyMatch(part -> part.window().own().contains("女"));
    }

    private static void add(TextClaim total, List<TextClaim> items, boolean isOfAll, List<StatedSum> into) {
        if (items.size() > 1) {
            into.add(new StatedSum(total, List.copyOf(items), isOfAll));
        }
    }

    /** The numbers directly before a total in its sentence that have its unit. */
    private static List<TextClaim> before(List<TextClaim> paragraph, int total) {
        List<TextClaim> items = new ArrayList<>();
        TextClaim whole = paragraph.get(total);
        for (int i = total - 1; i >= 0; i--) {
            TextClaim item = paragraph.get(i);
            if (item.isWithin(whole)) {
                continue; // the three of 三校合计
            }
            boolean isItem = item.isPlain()
                    && item.unit().equals(whole.unit())
                    && item.part() == whole.part()
                    && item.getSentence() == whole.getSentence();
            if (isItem && item.window().own().contains("每")) {
                return List.of(); // to be multiplied first
            } else if (!isItem || RATE.matcher(item.window().own()).find()) {
                break;
            }
            items.add(0, item);
            if (item.window().own().contains(OF_THESE) || item.isAfterColon()) {
                break;
            }
        }
        return items;
    }

    /** The numbers after one that are introduced as its parts, in one part of a sentence. */
    private static List<TextClaim> after(List<TextClaim> paragraph, int total, Pattern introduction) {
        List<TextClaim> items = new ArrayList<>();
        TextClaim whole = paragraph.get(total);
        for (int i = total + 1; i < paragraph.size(); i++) {
            TextClaim item = paragraph.get(i);
            boolean isFirst = items.isEmpty();
            boolean isItem = item.isPlain() && item.unit().equals(whole.unit());
            boolean isIntroduced =
                    !isFirst || introduction.matcher(item.after(whole)).find();
            boolean isNear = isFirst || item.part() == items.get(0).part();
            boolean isRate = RATE.matcher(item.window().own()).find();
            boolean isOther = isRate || (!isFirst && item.window().own().startsWith(OF_THESE));
            boolean isOpen = item.window().own().contains("各") || !item.isPlain();
            if (isNear && isOpen && item.unit().equals(whole.unit()) && !isFirst) {
                return List.of(); // the list goes on with what cannot be added
            } else if (!isItem || !isIntroduced || !isNear || isOther || item.isOfPart()) {
                break;
            }
            items.add(item);
        }
        boolean areAll = items.stream().anyMatch(StatedSum::isRest);
        boolean areMarked = items.stream()
                .anyMatch(item -> MARK.matcher(item.window().own()).find());
        return areAll || !areMarked || areOfBothSexes(items) ? items : List.of();
    }
}
