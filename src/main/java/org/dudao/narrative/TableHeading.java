package org.dudao.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words over a number: the heading of its column in lines with cells, or the line over a list of schools with a number each. */
final class TableHeading {
    private static final Pattern CELL = Pattern.compile("[|\\t]");

    /** Under a heading of markdown: |---|---|. */
    private static final Pattern RULE = Pattern.compile("[|\\-: ]+");

    /** A line of a list: a name, and its number. */
    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:[-*·•]\\s*|[(（]?[0-9]{1,2}[)）.．、]\\s*)?[\\u4e00-\\u9fff]{1,14}(?:小学|中学|学校|幼儿园|教学点|完小|园)[\\s:：]*[0-9].*");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:#+\\s*)?(?:[(（][0-9一二三四五六七八九十]{1,2}[)）]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,2}[、.])?\\s*");
    private static final Pattern END = Pattern.compile("(?:如下|情况|表)?[:：]?\\s*$");
    private static final int ROWS = 60;
    private static final int WIDEST = 400;
    private static final int LONGEST = 24;

    /** A line that may be a heading: short, without a number but its own, and no sentence. */
    private static final Pattern HEADING = Pattern.compile("[^0-9。；;，,]{2,30}[^。；;，,、]");

    private static final int NEAR = 15;

    /** What the numbers of a column are counted in: 在校生(人). */
    private static final Pattern UNIT = Pattern.compile("[(（]([^()（）]{1,4})[)）]$");

    private static final String PEOPLE = "人";

    private TableHeading() {}

    /**
     * The nearest line above the line of a number that may be a heading.
     *
     * @param piece where its piece begins
     * @return empty if there is none near
     */
    static String above(String plain, int piece, int at) {
        int feed = plain.substring(Math.max(piece, at - WIDEST), at).lastIndexOf('\n');
        int end = feed < 0 ? piece : Math.max(piece, at - WIDEST) + feed;
        for (int i = 0; i < NEAR && end > piece; i++) {
            int start = plain.lastIndexOf('\n', end - 1) + 1;
            String line = end - start > WIDEST
                    ? ""
                    : NUMBERED.matcher(plain.substring(Math.max(start, piece), end))
                            .replaceFirst("")
                            .strip();
            if (HEADING.matcher(line).matches()) {
                return line;
            }
            end = start - 1;
        }
        return "";
    }

    /** A heading without what its numbers are counted in. */
    static String words(String heading) {
        return UNIT.matcher(heading).replaceFirst("");
    }

    /** A number under a heading in the unit that the heading names, or of people if neither names one; the number itself if it has one. */
    static FoundNumber counted(FoundNumber number, String heading) {
        Matcher unit = UNIT.matcher(heading);
        boolean isBare = number.unit() == null && number.value() != null && !heading.isEmpty();
        return isBare ? number.in(unit.find() ? unit.group(1) : PEOPLE) : number;
    }

    /**
     * The words over a number.
     *
     * @param piece where its piece begins
     * @return empty if there are none
     */
    static String of(String plain, int piece, int at) {
        String before = plain.substring(Math.max(piece, at - WIDEST), at);
        String after = plain.substring(at, Math.min(plain.length(), at + WIDEST));
        boolean isLong =
                before.length() + after.length() == 2 * WIDEST && before.indexOf('\n') < 0 && after.indexOf('\n') < 0;
        if (isLong) {
            return ""; // no table, and not worth to be looked at for each of its numbers
        }
        String head = before.substring(before.lastIndexOf('\n') + 1);
        int from = at - head.length();
        int column = cells(head);
        if (column > 1 || head.strip().startsWith("|")) {
            return column(plain, piece, from, column);
        }
        int to = after.indexOf('\n');
        String line = head + (to < 0 ? after : after.substring(0, to));
        return isFirst(head) && ITEM.matcher(line).matches() ? list(plain, piece, from) : "";
    }

    /** Whether no number stands before it in its line, but that of the line. */
    private static boolean isFirst(String head) {
        return !DIGIT.matcher(NUMBERED.matcher(head).replaceFirst("")).find();
    }

    /** The cell of the first line above that has no numbers and as many cells. */
    private static String column(String plain, int piece, int from, int column) {
        int end = from - 1;
        for (int i = 0; i < ROWS && end > piece; i++) {
            int start = plain.lastIndexOf('\n', end - 1) + 1;
            if (end - start > WIDEST) {
                return "";
            }
            String line = plain.substring(start, end);
            String[] cells = CELL.split(line, -1);
            if (cells.length < 2) {
                return "";
            } else if (!RULE.matcher(line).matches() && !DIGIT.matcher(line).find()) {
                return column <= cells.length ? cells[column - 1].strip() : "";
            }
            end = start - 1;
        }
        return "";
    }

    private static int cells(String head) {
        return (int) CELL.matcher(head).results().count() + 1;
    }

    /** The line over a list, if it states no number. */
    private static String list(String plain, int piece, int from) {
        int end = from - 1;
        for (int i = 0; i < ROWS && end > piece; i++) {
            int start = plain.lastIndexOf('\n', end - 1) + 1;
            if (end - start > WIDEST) {
                return "";
            }
            String line = plain.substring(start, end);
            if (!ITEM.matcher(line).matches()) {
                Matcher numbered = NUMBERED.matcher(line);
                String words =
                        END.matcher(numbered.replaceFirst("")).replaceFirst("").strip();
                return DIGIT.matcher(words).find() || words.length() > LONGEST ? "" : words;
            }
            end = start - 1;
        }
        return "";
    }
}
