package org.dudao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names many cells of one sheet in few words: by the blocks that they form. */
final class CellRanges {
    private CellRanges() {}

    /** A run of rows, the first and the last included. */
    private record Run(int first, int last) {}

    /** A run of rows in neighbouring columns. */
    private record Block(String first, String last, Run rows) {
        String text(String to) {
            String from = first + rows.first();
            String until = last + rows.last();
            return from.equals(until) ? from : from + to + until;
        }
    }

    /** The cells in order of their columns, with how many they are if they are several: D7、D9—D12（5格）. */
    static String text(List<CellPlace> cells, Language language) {
        String blocks = blocks(cells).stream()
                .map(block -> block.text(language == Language.EN ? ":" : "—"))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
        long count = cells.stream().distinct().count();
        return count == 1 ? blocks : blocks + language.pick("（" + count + "格）", " (" + count + " cells)");
    }

    /** Columns side by side that have the same rows are one block for each run of rows. */
    private static List<Block> blocks(List<CellPlace> cells) {
        Map<Integer, SortedSet<Integer>> rows = new TreeMap<>();
        Map<Integer, String> letters = new LinkedHashMap<>();
        for (CellPlace cell : cells) {
            rows.computeIfAbsent(cell.column(), c -> new TreeSet<>()).add(cell.row());
            letters.put(cell.column(), cell.letters());
        }
        List<Block> blocks = new ArrayList<>();
        List<Integer> columns = List.copyOf(rows.keySet());
        for (int from = 0, next; from < columns.size(); from = next) {
            int first = columns.get(from);
            next = from + 1;
            while (next < columns.size()
                    && columns.get(next) == first + next - from
                    && rows.get(columns.get(next)).equals(rows.get(first))) {
                next++;
            }
            String last = letters.get(columns.get(next - 1));
            runs(rows.get(first)).forEach(run -> blocks.add(new Block(letters.get(first), last, run)));
        }
        return blocks;
    }

    private static List<Run> runs(SortedSet<Integer> rows) {
        List<Run> runs = new ArrayList<>();
        for (int row : rows) {
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.last() == row - 1) {
                runs.set(runs.size() - 1, new Run(before.first(), row));
            } else {
                runs.add(new Run(row, row));
            }
        }
        return runs;
    }
}
