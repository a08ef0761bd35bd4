package org.dudao.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merged cells of a sheet: a text that stands once for several rows stands for each of them; a number does not. */
final class Merges {
    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

    /** Rows from..to of one column, and what stands in the first. */
    private static final class Down {
        private final int from;
        private final int to;
        private Workbook.Cell cell;

        Down(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private final Map<Integer, List<Down>> byColumn = new HashMap<>();

    Merges(List<String> ranges) {
        for (String range : ranges) {
            Matcher matcher = RANGE.matcher(range);
            if (matcher.matches()
                    && matcher.group(2).length() < 8
                    && matcher.group(4).length() < 8) {
                int from = Integer.parseInt(matcher.group(2));
                int to = Integer.parseInt(matcher.group(4));
                if (to > from) {
                    byColumn.computeIfAbsent(column(matcher.group(1)), c -> new ArrayList<>())
                            .add(new Down(from, to));
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
        if (byColumn.isEmpty()) {
            return rows;
        }
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
        List<Workbook.Cell> cells = new ArrayList<>(row.cells());
        byColumn.forEach((column, downs) -> {
            for (Down down : downs) {
                if (row.number() == down.from) {
                    down.cell = row.cell(column);
                } else if (row.number() > down.from
                        && row.number() <= down.to
                        && row.cell(column) == null
                        && down.cell != null
                        && down.cell.kind() == Workbook.Kind.TEXT) {
                    while (cells.size() <= column) {
                        cells.add(null);
                    }
                    cells.set(column, down.cell);
                }
            }
        });
        return new Workbook.Row(row.number(), cells);
    }
}
