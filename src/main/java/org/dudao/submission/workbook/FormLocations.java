package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.submission.json.SourceLocations;
import org.jspecify.annotations.Nullable;

/** The source locations of a workbook's values, by table, row and column, so that a large workbook needs no list of its cells. */
final class FormLocations implements SourceLocations {
    private static final Pattern ROW = Pattern.compile("/([A-Za-z]+)/(\\d+)(?:/(.*))?");

    /** A row of a sheet. */
    record Line(FormReader.Recognised sheet, int number) {
        /** The location of its cell in a column. */
        String place(int column) {
            return FormReader.place(sheet.sheet(), number, column);
        }
    }

    private final List<FormReader.Recognised> sheets;

    /** The column of each path of a sheet; a township may have thousands of empty cells to be found. */
    private final IdentityHashMap<FormReader.Recognised, Map<String, Integer>> columns = new IdentityHashMap<>();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Line>> rows = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<Integer, List<Line>> schools = new HashMap<>();

    /** The locations in the sheets with data, which are known before their rows are read. */
    FormLocations(List<FormReader.Recognised> sheets) {
        this.sheets = sheets;
        sheets.forEach(sheet -> columns.put(
                sheet,
                sheet.columns().stream()
                        .collect(Collectors.toMap(c -> c.field().path(), FormReader.Column::index, (a, b) -> a))));
    }

    void value(String pointer, String place) {
        values.put(pointer, place);
    }

    /** The location of a missing value, unless the field has another one. */
    void emptyValue(String pointer, String place) {
        values.putIfAbsent(pointer, place);
    }

    void row(String table, FormReader.Recognised sheet, int number, String label) {
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(new Line(sheet, number));
        labels.computeIfAbsent(table, t -> new ArrayList<>()).add(label);
    }

    void school(int index, Line line, String label) {
        schools.computeIfAbsent(index, i -> new ArrayList<>()).add(line);
        if (label != null) {
            labels.computeIfAbsent("schools", t -> new ArrayList<>()).add(label);
        }
    }

    /** The name of an address's row in its sheet; empty if the address is not a row. */
    String label(String address) {
        Matcher row = ROW.matcher(address);
        if (!row.matches()) {
            return "";
        }
        List<String> all = labels.getOrDefault(row.group(1), List.of());
        int index = Integer.parseInt(row.group(2));
        return index < all.size() ? all.get(index) : "";
    }

    @Override
    public String locate(String address) {
        Matcher row = ROW.matcher(address);
        if (!row.matches() || values.containsKey(address)) {
            return value(address);
        }
        List<Line> lines = lines(row.group(1), Integer.parseInt(row.group(2)));
        if (lines.isEmpty()) {
            return address;
        }
        String cell = cell(row, lines);
        return cell == null ? lines.get(0).place(0) : cell;
    }

    @Override
    public boolean hasEmptyCells() {
        return true;
    }

    @Override
    public @Nullable String locateEmpty(String address) {
        Matcher row = ROW.matcher(address);
        if (!row.matches()) {
            String item = item(address);
            return item == null ? sheet(s -> address.equals("/" + s.table()) && !s.further()) : item;
        }
        String cell = cell(row, lines(row.group(1), Integer.parseInt(row.group(2))));
        if (cell != null || row.group(3) == null) {
            return cell;
        }
        String path = FormReader.path(row.group(1), row.group(3));
        return sheet(s -> s.further() && columns.get(s).containsKey(path));
    }

    private @Nullable String sheet(Predicate<FormReader.Recognised> wanted) {
        return sheets.stream()
                .filter(wanted)
                .map(s -> s.sheet().name())
                .findFirst()
                .orElse(null);
    }

    /** The rows of one record. */
    private List<Line> lines(String table, int index) {
        if (table.equals(FormSchools.TABLE)) {
            return schools.getOrDefault(index, List.of());
        }
        List<Line> all = rows.getOrDefault(table, List.of());
        return index < all.size() ? List.of(all.get(index)) : List.of();
    }

    /** The cell of a record's value, or of the field by grade that has it; null if no row has such a column. */
    private @Nullable String cell(Matcher row, List<Line> lines) {
        String rest = row.group(3) == null ? "" : row.group(3);
        while (!rest.isEmpty()) {
            String path = FormReader.path(row.group(1), rest);
            boolean key = rest.equals("code") || rest.equals("name");
            for (Line line : lines) {
                Integer column = columns.get(line.sheet()).get(path);
                if (column != null && !(key && line.sheet().further())) {
                    return line.place(column);
                }
            }
            rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : "";
        }
        return null;
    }

    /** The cell of the township's value, or of the field by grade that has it; null if there is none. */
    private @Nullable String item(String address) {
        for (String rest = address; !rest.isEmpty(); rest = rest.substring(0, rest.lastIndexOf('/'))) {
            if (values.containsKey(rest)) {
                return values.get(rest);
            }
        }
        return null;
    }

    /** A value of the township, or a whole table. */
    private String value(String address) {
        String item = item(address);
        if (item != null) {
            return item;
        }
        List<Line> lines = rows.get(address.startsWith("/") ? address.substring(1) : address);
        if (lines != null) {
            return lines.get(0).sheet().sheet().name();
        }
        if (address.equals("/schools") && !schools.isEmpty()) {
            return schools.get(0).get(0).sheet().sheet().name();
        }
        return address.startsWith("/") && !address.substring(1).contains("/") ? address : FormLayout.TOWNSHIP;
    }
}
