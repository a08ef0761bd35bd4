package org.dudao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolSheet;
import org.dudao.roster.FieldPaths;

/** Names the fields of a submission as those know them who fill in the form: by its sheets and their headings. */
public final class FormText {
    private static final String SCHOOLS = "schools";
    private static final String ALL_ROWS = "[*]";
    private static final BilingualText TOWNSHIP = new BilingualText("乡镇", "township");
    private static final BilingualText TOTALS = new BilingualText("全乡镇合计", "totals of the township");

    private final Language language;

    /** The names in one language; a sheet is called by its Chinese name in all of them. */
    public FormText(Language language) {
        this.language = language;
    }

    /** The heading of a field or the name of a table; a path that the form does not have is left as it is. */
    public String heading(String path) {
        return FieldPaths.isKnown(path) ? language.pick(FieldPaths.heading(path)) : path;
    }

    /**
     * The sheet of a field or table, in words: “学校安全”表.
     *
     * @param path a path of the dictionary; {@code rolls[*]} is a table too
     */
    public String sheet(String path) {
        if (isOfCounty(path)) {
            return language.pick("县级报送文件", "the county's document");
        }
        BilingualText name = name(path);
        return language.pick("“" + name.zh() + "”表", "sheet " + name.zh() + gloss(name));
    }

    /** A field in words, with its sheet: “学校安全”表“一键式报警装置”; for a table its sheet. */
    public String item(String path) {
        return items(List.of(path));
    }

    /** Fields in words, those of one sheet together: “学校安全”表“一键式报警装置”“与公安联网”、“学校”表“城乡分类”. */
    public String items(List<String> paths) {
        Map<String, List<String>> bySheet = new LinkedHashMap<>();
        paths.forEach(path ->
                bySheet.computeIfAbsent(sheet(path), s -> new ArrayList<>()).add(path));
        return bySheet.entrySet().stream()
                .map(e -> onSheet(e.getKey(), e.getValue()))
                .collect(Collectors.joining(language.pick("、", "; ")));
    }

    /** Fields of one sheet, or the sheet itself, in words; the sheet as {@link #named} calls it. */
    String items(String sheet, List<String> paths) {
        return onSheet(sheet, paths);
    }

    /** The headings of fields of one sheet; for a table, that all of it is meant. */
    String headings(List<String> paths) {
        if (paths.stream().noneMatch(FormText::isTable)) {
            return paths.stream().map(this::heading).collect(Collectors.joining(language.pick("、", ", ")));
        }
        boolean rows = paths.stream().allMatch(path -> path.endsWith(ALL_ROWS));
        return rows ? language.pick("该表中的行", "its rows in this sheet") : language.pick("整张表", "the whole sheet");
    }

    private String onSheet(String sheet, List<String> paths) {
        List<String> fields = paths.stream().filter(path -> !isTable(path)).toList();
        if (fields.size() < paths.size()) {
            boolean rows = paths.stream().allMatch(path -> path.endsWith(ALL_ROWS));
            return rows ? language.pick(sheet + "中的行", "rows of the " + sheet) : sheet;
        }
        return language == Language.EN
                ? fields.stream().map(this::heading).collect(Collectors.joining(", ")) + " (" + unbracketed(sheet) + ")"
                : sheet
                        + fields.stream()
                                .map(f -> language.pick("“", "“") + heading(f) + language.pick("”", "”"))
                                .collect(Collectors.joining());
    }

    /** A sheet as its file names it, with the gloss of what stands on it: sheet 校舍 (buildings). */
    String named(String sheet, String path) {
        return language == Language.EN
                ? "sheet " + sheet + (isOfCounty(path) || !isKnown(path) ? "" : gloss(name(path)))
                : language.pick("“", "") + sheet + language.pick("”表", "");
    }

    private static String unbracketed(String sheet) {
        return sheet.replace(" (", ", ").replace(")", "");
    }

    private static String gloss(BilingualText name) {
        return " (" + name.en() + ")";
    }

    private static BilingualText name(String path) {
        String table = table(path);
        if (table == null) {
            return path.startsWith(FieldPaths.ALL_TOTALS + ".") ? TOTALS : TOWNSHIP;
        }
        if (!table.equals(SCHOOLS)) {
            return FieldPaths.heading(table);
        }
        String field = path.substring(Math.min(path.length(), SCHOOLS.length() + "[].".length()));
        SchoolSheet sheet =
                field.contains(".") ? SchoolSheet.of(field.substring(0, field.indexOf('.'))) : SchoolSheet.SCHOOLS;
        return new BilingualText(sheet.zh(), sheet.en());
    }

    /** The table of a path; null for a field of the township. */
    private static String table(String path) {
        int bracket = path.indexOf('[');
        return bracket > 0 ? path.substring(0, bracket) : isTable(path) ? path : null;
    }

    private static boolean isTable(String path) {
        return path.endsWith(ALL_ROWS) || (isKnown(path) && FieldPaths.entry(path) == null);
    }

    private static boolean isKnown(String path) {
        return FieldPaths.isKnown(path.endsWith(ALL_ROWS) ? path.substring(0, path.length() - 3) : path);
    }

    private static boolean isOfCounty(String path) {
        return path.startsWith("county.");
    }
}
