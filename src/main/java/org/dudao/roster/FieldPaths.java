package org.dudao.roster;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dudao.facts.BilingualText;
import org.dudao.facts.County;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.School;
import org.dudao.facts.SubjectKind;

/** Reads the values of a submission by their paths in the dictionary, and returns their Chinese and English names. */
public final class FieldPaths {
    private static final String COUNTY = "county.";

    /** The group of the totals of all schools, as a page names all of them. */
    public static final String ALL_TOTALS = "totals";

    /** What precedes the path of a school's field for the total of all schools. */
    private static final String TOTALS = ALL_TOTALS + ".";

    private static final String SCHOOLS = "schools[].";

    private static final String TOWNSHIPS = "townships";
    private static final Dictionary DICTIONARY = Dictionary.load();
    private static final Map<String, Path> PATHS = new ConcurrentHashMap<>();
    private static final Map<String, Method> ACCESSORS = new ConcurrentHashMap<>();
    private static final List<String> TABLES = DICTIONARY.dataset().parts().entrySet().stream()
            .filter(e -> e.getValue().table() != null && !e.getKey().equals("answers"))
            .map(Map.Entry::getKey)
            .toList();

    private static final Map<String, Integer> ORDER = order();

    private static final List<String> EVERY_TOTAL = ORDER.keySet().stream()
            .filter(path -> path.startsWith(TOTALS) && parse(path) != null)
            .sorted(Comparator.comparing(ORDER::get))
            .toList();

    private FieldPaths() {}

    private static Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        enter(DICTIONARY.dataset(), "", order);
        enter(DICTIONARY.county(), COUNTY, order);
        return order;
    }

    private static void enter(RecordSchema shape, String prefix, Map<String, Integer> order) {
        shape.parts().forEach((name, part) -> {
            String path = prefix + name;
            order.put(path, order.size());
            if (part.shape() != null) {
                enter(part.shape(), path + (part.table() == null ? "." : "[]."), order);
            }
        });
    }

    /**
     * A parsed path: its table or null, its steps from a row or from the dataset, its schema or null for a table, and the grade that it
     * names in a field by grade, or null.
     */
    private record Path(String table, List<Method> steps, FieldSchema field, String pointer, Grade grade) {}

    /** The names of all tables that can contain subjects or evidence. */
    static List<String> tables() {
        return TABLES;
    }

    /** All paths of fields of a township's submission, without totals, in the order of the form. */
    public static List<String> paths() {
        return ORDER.keySet().stream()
                .filter(path -> !path.startsWith(COUNTY) && !isTotal(path))
                .filter(path -> parse(path) != null && parse(path).field() != null)
                .sorted(Comparator.comparing(ORDER::get))
                .toList();
    }

    /** Whether the dictionary has this path or table. */
    public static boolean isKnown(String path) {
        return parse(path) != null;
    }

    /** Whether a path is one of the totals of a township's schools. */
    public static boolean isTotal(String path) {
        return path.startsWith(TOTALS);
    }

    /** The path of the township's total of a field of schools; null if the field cannot be summed. */
    public static String total(String path) {
        String total = path.startsWith(SCHOOLS) ? TOTALS + path.substring(SCHOOLS.length()) : null;
        return total == null || !isKnown(total) ? null : total;
    }

    /** The component of a school of which a path is the total. */
    public static String component(String total) {
        return total.substring(TOTALS.length());
    }

    /** The path of a school's field of which there is a total. */
    public static String ofTotal(String path) {
        return SCHOOLS + component(path);
    }

    /** The paths of all totals of a township's schools, in the order of the form. */
    public static List<String> totals() {
        return EVERY_TOTAL;
    }

    /** The schema of a path; null for a table, and for the townships of a county. */
    public static FieldSchema entry(String path) {
        return path.equals(TOWNSHIPS) ? null : parse(path).field();
    }

    /**
     * The path of a label that names a row: {@code rolls[S2/1].dropoutCount} is {@code rolls[].dropoutCount}; {@code rolls[S2/*]}, a
     * missing row, is {@code rolls[*]}. In a county's assessment, data missing from a township have the field's name, and a missing
     * township is {@code townships}.
     */
    public static String ofLabel(String label) {
        if (label.startsWith(TOWNSHIPS + "[")) {
            int end = label.indexOf(']') + 1;
            return end == label.length() ? TOWNSHIPS : ofLabel(label.substring(end + 1));
        }
        int open = label.indexOf('[');
        if (open < 0) {
            return label;
        }
        int close = label.indexOf(']', open);
        String row = label.substring(open + 1, close);
        return label.substring(0, open) + (row.endsWith("/*") ? "[*]" : "[]") + label.substring(close + 1);
    }

    /** The position of a path or table in the dictionary, which is the order of the form. */
    public static int order(String path) {
        return ORDER.getOrDefault(ofGrades(path), Integer.MAX_VALUE);
    }

    /** The kind of subject of a table's rows; the township for null. */
    public static SubjectKind kind(String table) {
        return Roster.kind(table);
    }

    /** The heading of a path, or of a table. */
    public static BilingualText heading(String path) {
        if (path.equals(TOWNSHIPS)) {
            return new BilingualText("乡镇报送数据", "submissions of townships");
        }
        Path parsed = parse(path);
        if (parsed.field() == null) {
            RecordSchema.Heading heading =
                    DICTIONARY.dataset().parts().get(path).table();
            return new BilingualText(heading.zh(), heading.en());
        }
        String whole = ofGrades(path);
        String name = whole.substring(whole.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(java.util.Locale.ROOT);
        if (path.startsWith(TOTALS) || path.startsWith(COUNTY + TOTALS)) {
            return new BilingualText(parsed.field().zh(), "total " + name);
        }
        Grade grade = parsed.grade();
        return grade == null
                ? new BilingualText(parsed.field().zh(), name)
                : new BilingualText(parsed.field().zh() + "（" + grade.zh() + "）", name + " (" + grade.en() + ")");
    }

    /** The field by grade of a path that names one of its grades; other paths unchanged. */
    private static String ofGrades(String path) {
        Path parsed = parse(path);
        return parsed == null || parsed.grade() == null ? path : path.substring(0, path.lastIndexOf('.'));
    }

    @SuppressWarnings("unchecked")
    static List<? extends Record> table(Dataset dataset, String table) {
        return (List<? extends Record>) invoke(
                accessor(Dataset.class, DICTIONARY.dataset().parts().get(table).component()), dataset);
    }

    /** Reads a field of a table's rows as text; returns null if the table has no such field. */
    static Function<Record, String> text(String table, String field) {
        if (!DICTIONARY.dataset().parts().get(table).shape().parts().containsKey(field)) {
            return fact -> null;
        }
        Path path = parse(of(table, field));
        return fact -> (String) value(path, fact);
    }

    /**
     * All values of a field: the township's one, or one per row of its table; for a table the number of its rows.
     *
     * @param rows the rows of its table to read; null if it has none, or the table was not reported
     */
    public static List<Object> values(String path, List<Row> rows, Roster roster) {
        Path parsed = parse(path);
        List<Object> values = new ArrayList<>(rows == null ? 1 : rows.size());
        if (parsed.table() == null) {
            values.add(value(parsed, roster.dataset()));
        } else if (parsed.field() == null) {
            values.add(rows == null ? null : (Object) (long) rows.size());
        } else if (rows != null) {
            rows.forEach(row -> values.add(value(parsed, row.fact())));
        }
        return values;
    }

    /** The address of a field of the township, or of a table. */
    public static String address(String path) {
        Path parsed = parse(path);
        return parsed.field() == null ? "/" + path : parsed.pointer();
    }

    /**
     * Whether a subject has exactly one value of a field: its own, its school's or the township's; for a county, one of its own document.
     *
     * @param table the table of the subjects; null for the township or the county
     */
    public static boolean isOf(String path, SubjectKind subject, String table) {
        if (subject == SubjectKind.COUNTY) {
            return path.startsWith(COUNTY);
        }
        String of = parse(path).table();
        return !path.startsWith(COUNTY) && (of == null || of.equals(table) || (of.equals("schools") && table != null));
    }

    /**
     * The value of a field of which the subject has exactly one, see {@link #isOf}.
     *
     * @return null if it was not reported
     */
    public static Object value(String path, Row row, Dataset dataset) {
        Path parsed = parse(path);
        if (parsed.table() == null) {
            return value(parsed, dataset);
        }
        boolean own = parsed.table().equals(row.table());
        return value(parsed, own ? row.fact() : row.school());
    }

    /** All values of a path related to a row: its own, its school's, its rows', or the township's. */
    public static List<Cell> cells(String path, Row row, Roster roster) {
        return cells(path, row, roster, each -> true);
    }

    /** The values of a path related to a row, limited to selected rows of its table. */
    public static List<Cell> cells(String path, Row row, Roster roster, Predicate<Row> wanted) {
        Path parsed = parse(path);
        if (parsed.table() == null) {
            return List.of(new Cell(path, parsed.pointer(), path, "", value(parsed, roster.dataset())));
        }
        if (parsed.field() == null) {
            List<Row> rows = roster.table(path);
            Long count = rows == null
                    ? null
                    : (Long) (long) concerning(path, row, roster).size();
            return List.of(new Cell(path, "/" + path, path, "", count));
        }
        List<Cell> cells = new ArrayList<>();
        for (Row each : concerning(parsed.table(), row, roster)) {
            if (!wanted.test(each)) {
                continue;
            }
            boolean own = each.subject().id().equals(row.subject().id())
                    || (parsed.table().equals("schools") && !row.isTownship());
            String label = own ? path : path.replace("[]", "[" + each.subject().id() + "]");
            cells.add(new Cell(
                    path,
                    each.address() + parsed.pointer(),
                    label,
                    each.subject().id(),
                    value(parsed, each.fact())));
        }
        return cells;
    }

    /** The path of a value's address: {@code /schools/2/staff/total} is one of {@code schools[].staff.total}. */
    public static String ofAddress(String address) {
        return address.substring(1).replaceFirst("/\\d+/", "[].").replace('/', '.');
    }

    /** A value of a county's own document. */
    public static Object ofCounty(String path, County county) {
        return value(parse(path), county);
    }

    /** A value of the township itself. */
    public static Object ofTownship(String path, Dataset dataset) {
        return value(parse(path), dataset);
    }

    /** A value of one school. */
    public static Object ofSchool(String path, School school) {
        return value(parse(path), school);
    }

    /** The cell of one row's component, for evidence selected by a rule. */
    public static Cell cell(Row row, String component) {
        String path = of(row.table(), component);
        Path parsed = parse(path);
        return new Cell(
                path, row.address() + parsed.pointer(), path, row.subject().id(), value(parsed, row.fact()));
    }

    /** The path of a component of a table's rows; without a table it is the township's, and the component a whole path. */
    public static String of(String table, String component) {
        return table == null ? component : table + "[]." + component;
    }

    private static List<Row> concerning(String table, Row row, Roster roster) {
        if (row.table() != null && row.table().equals(table)) {
            return List.of(row);
        }
        if (row.isTownship()) {
            List<Row> rows = roster.table(table);
            return rows == null ? List.of() : rows;
        }
        if (row.school() == null) {
            return List.of();
        }
        return table.equals("schools")
                ? List.of(roster.rowOf(row.school()))
                : roster.rowsOf(table, row.school().code());
    }

    private static Object value(Path path, Object from) {
        Object value = from;
        for (int i = 0; i < path.steps().size(); i++) {
            value = invoke(path.steps().get(i), value);
        }
        return path.grade() == null || value == null ? value : ((Map<?, ?>) value).get(path.grade());
    }

    private static Path parse(String path) {
        Path known = PATHS.get(path); // computing may lock, even for an existing key
        return known == null ? PATHS.computeIfAbsent(path, FieldPaths::parsePath) : known;
    }

    private static Path parsePath(String path) {
        boolean own = path.startsWith(COUNTY);
        RecordSchema shape = own ? DICTIONARY.county() : DICTIONARY.dataset();
        String rest = own ? path.substring(COUNTY.length()) : path;
        String table = null;
        int bracket = path.indexOf("[].");
        if (bracket >= 0
                || (shape.parts().containsKey(path) && shape.parts().get(path).table() != null)) {
            table = bracket >= 0 ? path.substring(0, bracket) : path;
            RecordSchema.Part part = shape.parts().get(table);
            if (part == null || part.table() == null) {
                return null;
            }
            if (bracket < 0) {
                return new Path(table, List.of(), null, "", null);
            }
            shape = part.shape();
            rest = path.substring(bracket + 3);
        }
        List<Method> steps = new ArrayList<>();
        FieldSchema field = null;
        Grade grade = null;
        for (String name : List.of(rest.split("\\.", -1))) {
            if (field != null && field.type() == FieldType.GRADE_COUNTS && grade == null) {
                grade = Arrays.stream(Grade.values())
                        .filter(g -> g.code().equals(name))
                        .findFirst()
                        .orElse(null);
                if (grade == null) {
                    return null;
                }
                continue;
            }
            RecordSchema.Part part = shape == null ? null : shape.parts().get(name);
            if (part == null || part.table() != null) {
                return null;
            }
            steps.add(accessor(shape.type(), part.component()));
            field = part.field();
            shape = part.shape();
        }
        return field == null ? null : new Path(table, steps, field, "/" + rest.replace('.', '/'), grade);
    }

    private static Method accessor(Class<?> type, String component) {
        return ACCESSORS.computeIfAbsent(type.getName() + "." + component, k -> {
            try {
                Method method = type.getMethod(component);
                method.setAccessible(true); // public anyway; avoids the access check at each call
                return method;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("The dictionary names " + k + ", which is not a component.", e);
            }
        });
    }

    private static Object invoke(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's component cannot be read: " + method, e);
        }
    }
}
