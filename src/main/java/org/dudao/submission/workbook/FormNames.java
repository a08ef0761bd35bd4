package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sheets, columns and items of the form by the names that offices use. */
final class FormNames {
    /** Suffixes of a sheet's name that do not change its meaning. */
    private static final Pattern TAIL =
            Pattern.compile("(.+?)(?:基本)?(?:情况|信息|数据|名单|名册|明细|台账|记录)?(?:统计|汇总|登记|一览|填报)?表?\\d*");

    private static final Map<String, String> ALIASES = aliases();

    /** Names of items other than the dictionary's. */
    private static final Map<String, String> OTHER_HEADINGS = Map.of("township.code", "乡镇代码");

    private final FormLayout layout;
    private final Map<String, FormLayout.FormSheet> sheets = new HashMap<>();
    private final IdentityHashMap<FormLayout.FormSheet, Map<String, FormLayout.FormColumn>> columns =
            new IdentityHashMap<>();
    private final Map<String, FormLayout.FormColumn> anyColumn = new HashMap<>();
    private final Map<String, FormLayout.FormColumn> byPath = new HashMap<>();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    FormNames(FormLayout layout) {
        this.layout = layout;
        for (FormLayout.FormSheet sheet : layout.sheets()) {
            sheets.put(HeadingNormalizer.plain(sheet.name()), sheet);
            Map<String, FormLayout.FormColumn> mine = new HashMap<>();
            for (FormLayout.FormColumn column : sheet.columns()) {
                byPath.put(column.path(), column);
                List<String> words = words(column);
                words.forEach(word -> mine.putIfAbsent(word, column));
                wordsOf.computeIfAbsent(column.path(), p -> new HashSet<>()).addAll(words);
                wordsOf.get(column.path())
                        .addAll(HeadingParts.names(column.field().zh()));
            }
            columns.put(sheet, mine);
            if (sheet.table() != null) {
                mine.forEach(anyColumn::putIfAbsent);
            }
        }
    }

    /** The normalized headings that a column may have. */
    private static List<String> words(FormLayout.FormColumn column) {
        List<String> words = new ArrayList<>(HeadingParts.names(column.heading()));
        words.add(HeadingNormalizer.letters(column.path()));
        if (OTHER_HEADINGS.containsKey(column.path())) {
            words.add(OTHER_HEADINGS.get(column.path()));
        }
        return words;
    }

    /** The sheet with this name, or null. */
    FormLayout.FormSheet sheet(String name) {
        String plain = HeadingNormalizer.plain(name);
        if (sheets.containsKey(plain)) {
            return sheets.get(plain);
        }
        Matcher tail = TAIL.matcher(plain);
        String stem = tail.matches() ? tail.group(1) : plain;
        return sheets.get(ALIASES.getOrDefault(stem, stem));
    }

    /** The column of a written path, or null. */
    FormLayout.FormColumn path(String text) {
        return byPath.get(text);
    }

    /** The column of a heading in a sheet, or in any table if no sheet is given; null if there is none. */
    FormLayout.FormColumn heading(String text, FormLayout.FormSheet sheet) {
        Map<String, FormLayout.FormColumn> known = sheet == null ? anyColumn : columns.get(sheet);
        FormLayout.FormColumn whole = known.get(HeadingNormalizer.letters(text));
        if (whole != null) {
            return whole;
        }
        FormLayout.FormColumn column = known.get(HeadingNormalizer.plain(text));
        return column != null && HeadingParts.of(text, column).isOf() ? column : null;
    }

    /** Whether a heading is that of a column, in any sheet. */
    boolean isOf(String text, FormLayout.FormColumn column) {
        Set<String> words = wordsOf.get(column.path());
        return words.contains(HeadingNormalizer.letters(text))
                || (words.contains(HeadingNormalizer.plain(text))
                        && HeadingParts.of(text, column).isOf());
    }

    /** The likely column of a heading with an unknown addition in brackets; null if there is none. */
    FormLayout.FormColumn nearly(String text, String table) {
        String plain = HeadingNormalizer.plain(text);
        return layout.sheets().stream()
                .filter(s -> table == null ? s.table() == null : table.equals(s.table()))
                .map(s -> columns.get(s).get(plain))
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
    }

    /** The column of a heading in a table, with preference for the sheet of that name. */
    FormLayout.FormColumn heading(String text, String table, FormLayout.FormSheet first) {
        FormLayout.FormColumn found = first == null ? null : heading(text, first);
        for (FormLayout.FormSheet sheet : layout.sheets()) {
            if (found == null && table.equals(sheet.table())) {
                found = heading(text, sheet);
            }
        }
        return found;
    }

    /** The names of all sheets. */
    List<String> sheets() {
        return layout.sheets().stream().map(FormLayout.FormSheet::name).toList();
    }

    /** The headings of a table, or with null the names of the township's items. */
    List<String> headings(String table) {
        return layout.sheets().stream()
                .filter(s -> table == null ? s.table() == null : table.equals(s.table()))
                .flatMap(s -> s.columns().stream())
                .map(FormLayout.FormColumn::heading)
                .distinct()
                .toList();
    }

    /** The sheet of the township's items. */
    FormLayout.FormSheet township() {
        return layout.sheets().get(0);
    }

    /** The sheet of one item per row with this name; that of the township if there is none. */
    FormLayout.FormSheet items(String name) {
        FormLayout.FormSheet named = sheet(name);
        return named == null || named.table() != null ? township() : named;
    }

    /** The sheets of tables. */
    List<FormLayout.FormSheet> tables() {
        return layout.sheets().stream().filter(s -> s.table() != null).toList();
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        String[] names = {
            "乡镇街道", "乡镇", "全镇", "乡镇", "镇", "乡镇", "学校基础", "学校", "在校生", "学段在校生", "学生", "学段在校生", "班", "班级", "教学班", "班级",
            "房屋", "校舍", "建筑", "校舍", "楼栋", "校舍", "校舍建筑", "校舍", "校舍单体", "校舍", "围墙", "围墙边坡等", "边坡", "围墙边坡等", "围墙边坡",
            "围墙边坡等", "附属设施", "围墙边坡等", "构筑物", "围墙边坡等", "演练", "应急演练", "疏散演练", "应急演练", "学校食堂", "食堂", "车辆", "校车", "驾驶人",
            "校车驾驶人", "校车司机", "校车驾驶人", "校车驾驶员", "校车驾驶人", "校长", "校长和中层干部", "中层干部", "校长和中层干部", "副校长", "法治副校长", "法制副校长",
            "法治副校长", "关工委", "关工委和党支部", "党支部", "关工委和党支部", "干部", "干部考核", "学生资助", "资助", "督导", "督导事项", "师资", "学校师资", "教职工",
            "学校师资", "校园安全", "学校安全", "教学装备", "学校教学装备", "学校装备", "学校教学装备", "学校财务", "学校经费"
        };
        for (int i = 0; i < names.length; i += 2) {
            aliases.put(names[i], names[i + 1]);
        }
        return aliases;
    }
}
