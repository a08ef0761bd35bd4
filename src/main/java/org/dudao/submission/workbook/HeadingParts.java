package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bracketed additions to a heading's name: a unit, instructions, or a qualifier that makes it another item's heading, such as 其中女生.
 *
 * @param units the stated units, as written
 * @param more other additions that are not mere instructions
 */
record HeadingParts(List<String> units, List<String> more) {
    /** Instructions, which do not qualify the item. */
    private static final Set<String> SILENT = Set.of(
            "必填", "必填项", "必报", "选填", "选填项", "可选", "可不填", "非必填", "填报", "填数字", "数字", "整数", "数值", "小数", "文字", "文本", "日期",
            "是否", "是或否", "有无", "下拉选择", "单选", "多选", "选择");

    private static final Pattern UNIT = Pattern.compile("(?:计量|金额|面积)?单位\\s*[:：]?\\s*(.+)");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*[(（]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[)）]");

    /** The additions to a heading that may be that of a column. */
    static HeadingParts of(String heading, FormLayout.FormColumn column) {
        List<String> own = HeadingNormalizer.inBrackets(column.heading()).stream()
                .map(HeadingNormalizer::letters)
                .toList();
        List<String> units = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (String addition :
                HeadingNormalizer.inBrackets(NUMBERING.matcher(heading).replaceFirst(""))) {
            String unit = unit(addition);
            String word = HeadingNormalizer.letters(addition);
            if (unit.equals(column.field().unit()) || Units.of(unit) != null) {
                units.add(unit);
            } else if (!word.isEmpty()
                    && !own.contains(word)
                    && !SILENT.contains(word)
                    && !word.equals(HeadingNormalizer.letters(
                            FormFile.expected(column.field()).zh()))) {
                more.add(addition);
            }
        }
        return new HeadingParts(units, more);
    }

    /** Whether it may be a heading of that column, in any unit. */
    boolean isOf() {
        return more.isEmpty();
    }

    /** The forms of a heading to look up: its name alone, and with its brackets. */
    static List<String> names(String heading) {
        return List.of(HeadingNormalizer.plain(heading), HeadingNormalizer.letters(heading));
    }

    /** The unit in a text such as 单位：元; other texts unchanged. */
    static String unit(String text) {
        Matcher unit = UNIT.matcher(text.strip());
        return unit.matches() ? unit.group(1).strip() : text.strip();
    }
}
