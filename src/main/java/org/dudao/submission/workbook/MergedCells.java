package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merged cells of a sheet: a text applies to each of the merged rows, a number does not. */
final class MergedCells {
    /** Excel does not let merged cells overlap, so a row has at most one per column. */
    private static final int MOST_OPEN = 1_000;

    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

    /** A column's merged rows down to the last, and the first cell's value. */
    private static final class Down {
        private final int column;
        private final int to;
        private Workbook.Cell cell;

        Down(int column, int to) {
            this.column = column;
            this.to = to;
        }
    }

    private final Map<Integer, List<Down>> byFirstRow = new HashMap<>();

    /** The merged cells that reach into the current row; each row checks only these few. */
    private final List<Down> open = new ArrayList<>();

    MergedCells(Collection<String> ranges) {
        for (String range : ranges) {
            Matcher matcher = RANGE.matcher(range);
            if (matcher.matches()
                    && matcher.group(1).length() < 4
                    && matcher.group(2).length() < 8
                    && matcher.group(4).length() < 8) {
                int from = Integer.parseInt(matcher.group(2));
                int to = Integer.parseInt(matcher.group(4));
                if (to > from) {
                    byFirstRow
                            .computeIfAbsent(from, r -> new ArrayList<>())
                            .add(new Down(column(matcher.group(1)), to));
                }
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    Iterator<Workbook.Row> fill(Iterator<Workbook.Row> rows) {
        if (byFirstRow.isEmpty()) {
            return rows;
        }
        open.clear();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Workbook.Row next() {
                return filled(rows.next());
            }
        };
    }

    private Workbook.Row filled(Workbook.Row row) {
        open.removeIf(down -> down.to < row.number());
        List<Workbook.Cell> cells = open.isEmpty() ? row.cells() : new ArrayList<>(row.cells());
        for (Down down : open) {
            if (row.cell(down.column) == null) {
                while (cells.size() <= down.column) {
                    cells.add(null);
                }
                cells.set(down.column, down.cell);
            }
        }
        for (Down down : byFirstRow.getOrDefault(row.number(), List.of())) {
            down.cell = row.cell(down.column);
            if (down.cell != null && down.cell.kind() == Workbook.Kind.TEXT && open.size() < MOST_OPEN) {
                open.add(down);
            }
        }
        return new Workbook.Row(row.number(), cells);
    }
}
