package org.dudao.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that are inserted into a sheet, and where all others then stand. */
final class RowShift {
    private static final Pattern ROWS = Pattern.compile("(\\$?)(\\d+):(\\$?)(\\d+)");

    /**
     * Rows inserted for one list.
     *
     * @param first the marked row
     * @param after the last row that the list has before
     * @param count how many rows are inserted below it
     */
    record Inserted(int first, int after, int count) {}

    private final List<Inserted> all = new ArrayList<>();

    void insert(Inserted rows) {
        all.add(rows);
        all.sort(Comparator.comparingInt(Inserted::first));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** From the lowest to the highest, so that what is above is still where it was. */
    List<Inserted> fromBelow() {
        return all.stream()
                .sorted(Comparator.comparingInt(Inserted::first).reversed())
                .toList();
    }

    /** Where a row stands afterwards. */
    int moved(int row) {
        return row
                + all.stream()
                        .filter(i -> i.after() < row)
                        .mapToInt(Inserted::count)
                        .sum();
    }

    /** Where the last row of a range stands afterwards: one that ends with the list ends with the longer list. */
    int bottom(int row) {
        return all.stream()
                .filter(i -> i.first() <= row && row <= i.after())
                .findFirst()
                .map(i -> moved(i.after()) + i.count())
                .orElse(moved(row));
    }

    /** A range afterwards; one that ends with the list is longer. */
    CellRange moved(CellRange range) {
        return range.inRows(moved(range.first().row()), bottom(range.last().row()));
    }

    /** Ranges separated by blanks, as formats and validations have them. */
    String ranges(String ranges) {
        List<String> moved = new ArrayList<>();
        for (String one : ranges.strip().split("\\s+", -1)) {
            CellRange range = CellRange.parse(one);
            Matcher rows = ROWS.matcher(one);
            moved.add(
                    range != null
                            ? moved(range).shown()
                            : rows.matches()
                                    ? rows.group(1) + moved(Integer.parseInt(rows.group(2))) + ":" + rows.group(3)
                                            + bottom(Integer.parseInt(rows.group(4)))
                                    : one);
        }
        return String.join(" ", moved);
    }
}
