package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.submission.json.SourceLocations;

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

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Line>> rows = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<Integer, List<Line>> schools = new HashMap<>();

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
        String table = row.group(1);
        int index = Integer.parseInt(row.group(2));
        List<Line> lines = table.equals("schools")
                ? schools.getOrDefault(index, List.of())
                : index < rows.getOrDefault(table, List.of()).size()
                        ? List.of(rows.get(table).get(index))
                        : List.of();
        if (lines.isEmpty()) {
            return address;
        }
        String rest = row.group(3) == null ? "" : row.group(3);
        while (!rest.isEmpty()) {
            for (Line line : lines) {
                int column = line.sheet().column(table + "[]." + rest.replace('/', '.'));
                boolean key = rest.equals("code") || rest.equals("name");
                if (column >= 0 && !(key && line.sheet().further())) {
                    return line.place(column);
                }
            }
            rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : "";
        }
        return lines.get(0).place(0);
    }

    /** A value of the township, or a whole table. */
    private String value(String address) {
        String rest = address;
        while (!rest.isEmpty()) {
            if (values.containsKey(rest)) {
                return values.get(rest);
            }
            rest = rest.substring(0, rest.lastIndexOf('/'));
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
