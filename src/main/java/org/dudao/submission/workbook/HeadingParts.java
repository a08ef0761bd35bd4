package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a heading says besides its name, in brackets: a unit, how it is filled in, or something that makes it the heading of another
 * item, such as 其中女生.
 *
 * @param units the units it states, as they are written
 * @param more what is neither a unit nor said of every such item
 */
record HeadingParts(List<String> units, List<String> more) {
    /** What says how a cell is filled in, and nothing of what it holds. */
    private static final Set<String> SILENT = Set.of(
            "必填", "必填项", "必报", "选填", "选填项", "可选", "可不填", "非必填", "填报", "填数字", "数字", "整数", "数值", "小数", "文字", "文本", "日期",
            "是否", "是或否", "有无", "下拉选择", "单选", "多选", "选择");

    private static final Pattern UNIT = Pattern.compile("(?:计量|金额|面积)?单位\\s*[:：]?\\s*(.+)");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*[(（]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[)）]");

    /** The brackets of a heading that may be that of a column. */
    static HeadingParts of(String heading, FormLayout.FormColumn column) {
        List<String> own = HeadingNormalizer.inBrackets(column.heading()).stream()
                .map(HeadingNormalizer::letters)
                .toList();
        List<String> units = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (String said :
                HeadingNormalizer.inBrackets(NUMBERING.matcher(heading).replaceFirst(""))) {
            String unit = unit(said);
            String word = HeadingNormalizer.letters(said);
            if (unit.equals(column.field().unit()) || Units.of(unit) != null) {
                units.add(unit);
            } else if (!word.isEmpty()
                    && !own.contains(word)
                    && !SILENT.contains(word)
                    && !word.equals(HeadingNormalizer.letters(
                            FormFile.expected(column.field()).zh()))) {
                more.add(said);
            }
        }
        return new HeadingParts(units, more);
    }

    /** Whether it may be a heading of that column, in whatever unit. */
    boolean isOf() {
        return more.isEmpty();
    }

    /** What a heading is known by: its name alone, and with what stands in its brackets. */
    static List<String> names(String heading) {
        return List.of(HeadingNormalizer.plain(heading), HeadingNormalizer.letters(heading));
    }

    /** The unit in a text such as 单位：元; a text without that word as it is. */
    static String unit(String text) {
        Matcher unit = UNIT.matcher(text.strip());
        return unit.matches() ? unit.group(1).strip() : text.strip();
    }
}
