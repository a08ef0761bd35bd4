package org.dudao.narrative;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text around a number, in which what it is of is looked for.
 *
 * @param before the last sentence of its paragraph before its own; empty if there is none
 * @param earlier its paragraph before its own sentence, as far as it is near
 * @param above the nearest line above that may be a heading; empty if there is none near
 * @param sentence the text of its sentence up to the number
 * @param part the text since the last semicolon of the sentence
 * @param phrase the text since the last pause
 * @param own the text since the last pause or item of a list; of several names whose numbers follow in turn its own name with what they have in common
 * @param clause the text of its clause
 * @param after the text after the number
 * @param heading the words over it in a table or list; empty if there are none
 */
record ClaimWindow(
        String before,
        String earlier,
        String above,
        String sentence,
        String part,
        String phrase,
        String own,
        String clause,
        String after,
        String heading) {
    private static final Pattern DASH = Pattern.compile("(?<=[0-9])\\s*(?:-|—|–|~|至|到){1,2}\\s*(?=[0-9])");

    /** 甲率和乙率分别达到85%和80%; 甲校、乙校,在校生分别为410人、236人. */
    private static final Pattern IN_TURN =
            Pattern.compile("([^。;；:：(（]{3,80}?)(?:[,，]?([^,，。;；:：、和及与]{0,8}))分别(?:达到|达|为|是|有|在)?(?:了)?([^。;；]*)$");

    private static final Pattern STATED = Pattern.compile("[0-9零〇一二三四五六七八九十百千万.]+[^、和及与,，]{0,3}[和、及与,，]");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[(（][0-9一二三四五六七八九十]{1,2}[)）]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,2}[是、.]|[①-⑳])\\s*");

    /** An item of a list with its number. */
    private static final Pattern ITEM = Pattern.compile(
            "^.*(?:[0-9][^0-9、(（]{0,6}|[零一二两三四五六七八九十百千万](?:余|多)?(?:个|所|名|人|册|台|间|辆|元|亩|套|项|次|处|位)[^0-9、]{0,2})[、(（]");

    private static final Pattern COLUMN = Pattern.compile("[0-9](?:%|[人名所个册台间辆元亩套项次处位])?[ \\t　]+(?=[\\u4e00-\\u9fff])");
    private static final Pattern AND = Pattern.compile("[和、及与]");
    private static final Pattern STAGE = Pattern.compile("^.*?(?:小学|初中|中学|高中|幼儿园)(?:阶段)?");
    private static final String PAUSES = ",，;；:：。!?\n";
    private static final String PARTS = ";；\n";
    private static final int AFTER = 24;
    private static final int NEAR = 240;
    private static final int FAR = 2 * NEAR;
    private static final int LONGEST = 160;

    /**
     * The window of a number.
     *
     * @param piece where its piece begins
     * @param from where its sentence begins
     */
    static ClaimWindow of(String plain, int piece, int from, Span clause, Span number) {
        int at = number.from();
        String near =
                plain.substring(Math.max(piece, from - FAR), from); // no farther, or a long paragraph costs its square
        String earlier = near.substring(near.lastIndexOf('\n') + 1);
        String sentence =
                DASH.matcher(plain.substring(Math.max(from, at - LONGEST), at)).replaceAll("-");
        String turned = inTurn(sentence);
        String all = turned == null ? sentence : turned;
        String stated = afterColumn(all.substring(start(all, PAUSES))).strip();
        String named = stated.isEmpty() ? beforeColon(all) : stated;
        String phrase = NUMBERED.matcher(named).replaceFirst("");
        Matcher item = ITEM.matcher(phrase);
        return new ClaimWindow(
                lastSentence(earlier),
                earlier.substring(Math.max(0, earlier.length() - NEAR)),
                TableHeading.above(plain, piece, at),
                all,
                all.substring(start(all, PARTS)),
                phrase,
                item.find() ? phrase.substring(item.end()).strip() : phrase,
                plain.substring(clause.from(), clause.to()),
                plain.substring(number.to(), Math.min(plain.length(), number.to() + AFTER)),
                TableHeading.of(plain, piece, at));
    }

    /** In a line such as 适龄少年 600人 已入学 598人 what follows the last number before. */
    private static String afterColumn(String text) {
        Matcher column = COLUMN.matcher(text);
        int at = 0;
        while (column.find()) {
            at = column.end();
        }
        return text.substring(at);
    }

    /** In a line such as 寄宿生:206人 what stands before the colon. */
    private static String beforeColon(String text) {
        String line = text.strip();
        if (!line.endsWith(":") && !line.endsWith("：")) {
            return "";
        }
        String head = line.substring(0, line.length() - 1);
        return head.substring(start(head, PAUSES)).strip();
    }

    private static String lastSentence(String text) {
        String stripped = text.strip();
        int end = stripped.isEmpty() ? 0 : stripped.length() - 1;
        int from = Math.max(
                stripped.lastIndexOf('。', end - 1),
                Math.max(stripped.lastIndexOf('!', end - 1), stripped.lastIndexOf('?', end - 1)));
        return stripped.substring(from + 1);
    }

    /** Where the text after the last of some marks begins; a comma within a number is none. */
    private static int start(String text, String marks) {
        int at = text.length();
        while (at > 0) {
            char c = text.charAt(at - 1);
            boolean isInNumber = at > 1
                    && at < text.length()
                    && Character.isDigit(text.charAt(at - 2))
                    && Character.isDigit(text.charAt(at));
            if (marks.indexOf(c) >= 0 && !isInNumber) {
                return at;
            }
            at--;
        }
        return 0;
    }

    /** The sentence with the name that a number belongs to where several names and then their numbers stand; null if they do not. */
    private static @Nullable String inTurn(String sentence) {
        Matcher turn = IN_TURN.matcher(sentence);
        if (!sentence.contains("分别") || !turn.find()) {
            return null;
        }
        String names = turn.group(1);
        String common = turn.group(2);
        int from = start(names, PAUSES);
        String[] each = AND.split(names.substring(from) + (isComma(sentence, turn) ? "" : common), -1);
        String told = turn.group(3);
        int index = 0;
        Matcher stated = STATED.matcher(told);
        int end = 0;
        while (stated.find() && stated.start() == end) {
            index++;
            end = stated.end();
        }
        if (end != told.length() || index >= each.length || each.length < 2) {
            return null;
        }
        String last = each[each.length - 1];
        String shared = isComma(sentence, turn) ? common : shared(each);
        String name = each[index];
        boolean isWhole = name.endsWith(shared) || (!isComma(sentence, turn) && shared.equals(last));
        return sentence.substring(0, turn.start()) + names.substring(0, from) + name + (isWhole ? "" : shared);
    }

    /** What the last of several names says for all of them: 体育、音乐、美术专任教师, or 小学、初中入学率. */
    private static String shared(String[] each) {
        String last = each[each.length - 1];
        for (int from = 1; from < last.length() - 1; from++) {
            String tail = last.substring(from);
            if (Arrays.stream(each)
                    .allMatch(name -> NarrativeTerms.isTerm(name.endsWith(tail) ? name : name + tail, tail.length()))) {
                return tail;
            }
        }
        return STAGE.matcher(last).replaceFirst("");
    }

    private static boolean isComma(String sentence, Matcher turn) {
        int at = turn.start(2) - 1;
        return at >= 0 && (sentence.charAt(at) == ',' || sentence.charAt(at) == '，');
    }
}
