package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.SchoolSheet;

/**
 * The workbook layout of a submission: one sheet for the township, one per table, several for the schools, by theme, and one
 * for the totals of all schools.
 *
 * <p>Derived from the dictionary, like the JSON form, so that both hold the same fields.
 *
 * @param sheets the sheets in order
 * @param needs which of its fields should be filled in
 */
public record FormLayout(List<FormSheet> sheets, Needs needs) {
    /** The sheet of the township's own figures, one per row. */
    public static final String TOWNSHIP = "乡镇";

    /** The sheet of the totals of all schools, one per row. */
    public static final String TOTALS = "全乡镇合计";

    private static final String SCHOOLS = "schools";

    /** The Chinese names of groups, for the township's sheet and for headings that would otherwise be ambiguous. */
    private static final Map<String, String> GROUPS = groups();

    /**
     * One sheet.
     *
     * @param name the sheet's name
     * @param table the table of its rows; null for the township's own figures and the totals of its schools
     * @param columns its fields; columns of a table, or rows of the township's sheet
     */
    public record FormSheet(String name, String table, List<FormColumn> columns) {
        /** Whether it is one of the further sheets of the schools, whose rows refer to a school by code. */
        public boolean isFurther() {
            return SCHOOLS.equals(table)
                    && columns.stream().noneMatch(c -> c.path().equals("schools[].typeCode"))
                    && !name.equals(SchoolSheet.SCHOOLS.zh());
        }
    }

    /**
     * One field.
     *
     * @param path the path in the dictionary, such as {@code schools[].staff.teachers}
     * @param pointer the pointer within its row or the dataset, such as {@code staff/teachers}
     * @param theme the name of its group
     * @param heading the heading, unique in its sheet
     */
    public record FormColumn(String path, String pointer, String theme, String heading, FieldSchema field) {}

    /**
     * The paths of the fields that should be filled in, by which a form shows how complete it is.
     *
     * @param ofKindergartens those needed of a kindergarten
     * @param ofOthers those needed of other schools
     */
    public record Needs(Predicate<String> ofKindergartens, Predicate<String> ofOthers) {
        /** Whether any row needs a field. */
        boolean isNeeded(FormColumn column) {
            return ofKindergartens.test(column.path()) || ofOthers.test(column.path());
        }

        /** Whether a school of some kind needs a field. */
        boolean isNeeded(FormColumn column, SchoolKind kind) {
            return (kind == SchoolKind.KINDERGARTEN ? ofKindergartens : ofOthers).test(column.path());
        }
    }

    /**
     * The layout of a workbook in which every field should be filled in.
     *
     * @param wanted selects paths; required ones are always included
     */
    public static FormLayout of(Dictionary dictionary, Predicate<String> wanted) {
        return of(dictionary, wanted, new Needs(wanted, path -> wanted.test(path) && !isOfKindergartens(path)));
    }

    /** Whether a field is one of kindergartens alone, on whose sheet other schools have no row. */
    public static boolean isOfKindergartens(String path) {
        return path.startsWith("schools[].kindergarten.");
    }

    /**
     * The layout of a workbook.
     *
     * @param wanted selects paths; required ones are always included
     * @param needs which of them should be filled in
     */
    public static FormLayout of(Dictionary dictionary, Predicate<String> wanted, Needs needs) {
        List<FormSheet> sheets = new ArrayList<>();
        List<FormColumn> township = new ArrayList<>();
        List<FormColumn> totals = new ArrayList<>();
        List<FormSheet> tables = new ArrayList<>();
        dictionary.dataset().parts().forEach((name, part) -> {
            if (part.table() == null && part.shape().isTotals()) {
                fields(part.shape(), name + ".", name + "/", GROUPS.get("township"), wanted, totals);
            } else if (part.table() == null) {
                fields(part.shape(), name + ".", name + "/", GROUPS.getOrDefault(name, name), wanted, township);
            } else if (name.equals(SCHOOLS)) {
                tables.addAll(schools(part.shape(), wanted));
            } else {
                List<FormColumn> columns = new ArrayList<>();
                fields(part.shape(), name + "[].", "", part.table().zh(), wanted, columns);
                boolean any = wanted.test(name)
                        || columns.stream().anyMatch(c -> !c.field().required() && wanted.test(c.path()));
                if (any) {
                    tables.add(new FormSheet(part.table().zh(), name, unique(columns)));
                }
            }
        });
        sheets.add(new FormSheet(TOWNSHIP, null, unique(township)));
        sheets.addAll(tables);
        if (!totals.isEmpty()) {
            sheets.add(new FormSheet(TOTALS, null, unique(totals)));
        }
        return new FormLayout(List.copyOf(sheets), needs);
    }

    private static List<FormSheet> schools(RecordSchema school, Predicate<String> wanted) {
        Map<String, List<FormColumn>> themes = new LinkedHashMap<>();
        String main = SchoolSheet.SCHOOLS.zh();
        themes.put(main, new ArrayList<>());
        List<FormColumn> key = new ArrayList<>();
        school.parts().forEach((name, part) -> {
            String theme = part.shape() == null ? main : SchoolSheet.of(name).zh();
            List<FormColumn> columns = themes.computeIfAbsent(theme, t -> new ArrayList<>());
            if (part.shape() != null) {
                fields(
                        part.shape(),
                        "schools[]." + name + ".",
                        name + "/",
                        GROUPS.getOrDefault(name, name),
                        wanted,
                        columns);
            } else if (part.field().required() || name.equals("name") || wanted.test("schools[]." + name)) {
                FormColumn column = new FormColumn(
                        "schools[]." + name, name, main, part.field().zh(), part.field());
                columns.add(column);
                if (name.equals("code") || name.equals("name")) {
                    key.add(column);
                }
            }
        });
        List<FormSheet> sheets = new ArrayList<>();
        themes.forEach((theme, columns) -> {
            if (!columns.isEmpty()) {
                List<FormColumn> all = new ArrayList<>(theme.equals(main) ? List.of() : key);
                all.addAll(columns);
                sheets.add(new FormSheet(theme, SCHOOLS, unique(all)));
            }
        });
        return sheets;
    }

    private static void fields(
            RecordSchema shape,
            String path,
            String pointer,
            String theme,
            Predicate<String> wanted,
            List<FormColumn> columns) {
        shape.parts().forEach((name, part) -> {
            if (part.shape() != null) {
                fields(
                        part.shape(),
                        path + name + ".",
                        pointer + name + "/",
                        GROUPS.getOrDefault(name, name),
                        wanted,
                        columns);
            } else if (part.field().required() || isKey(name) || wanted.test(path + name)) {
                columns.add(new FormColumn(
                        path + name, pointer + name, theme, part.field().zh(), part.field()));
            }
        });
    }

    /** Whether a field tells rows apart, so that the form always asks for it. */
    private static boolean isKey(String field) {
        return field.equals("code") || field.equals("name");
    }

    /** Makes equal headings of a sheet unique by their groups or, if these are equal too, by field names. */
    private static List<FormColumn> unique(List<FormColumn> columns) {
        Map<String, Integer> count = new HashMap<>();
        columns.forEach(c -> count.merge(c.heading(), 1, Integer::sum));
        Map<String, Integer> again = new HashMap<>();
        List<FormColumn> grouped = columns.stream()
                .map(c -> count.get(c.heading()) == 1 ? c : renamed(c, c.theme() + c.heading()))
                .toList();
        grouped.forEach(c -> again.merge(c.heading(), 1, Integer::sum));
        return grouped.stream()
                .map(c -> again.get(c.heading()) == 1
                        ? c
                        : renamed(
                                c,
                                c.heading() + c.pointer().substring(c.pointer().lastIndexOf('/') + 1)))
                .toList();
    }

    private static FormColumn renamed(FormColumn column, String heading) {
        return new FormColumn(column.path(), column.pointer(), column.theme(), heading, column.field());
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        String[] names = {
            "township", "基本情况", "population", "人口", "enrolment", "入学", "dropout", "控辍保学", "calendar", "校历",
            "staff", "教职工", "safety", "安全", "inspection", "检查", "transport", "交通", "health", "卫生健康",
            "kindergarten", "学前教育", "finance", "经费", "layout", "布局", "inclusion", "关爱", "distance", "远程教育",
            "community", "社区教育", "defence", "国防教育", "nextgen", "关工委", "campus", "校园", "principal", "校长",
            "conduct", "师德", "dorm", "宿舍", "guard", "安保", "cctv", "视频监控", "legalVp", "法治副校长",
            "bullying", "欺凌防治", "surround", "周边", "fire", "消防", "library", "图书", "equipment", "设备",
            "curriculum", "课程", "aid", "资助", "private", "民办", "supervision", "督导", "party", "党支部",
            "legalEducation", "法治教育", "survey", "满意度调查"
        };
        for (int i = 0; i < names.length; i += 2) {
            groups.put(names[i], names[i + 1]);
        }
        return groups;
    }
}
