package org.dudao.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dataset;
import org.dudao.facts.RowKey;
import org.dudao.io.Sha256;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row whose code was left out the code that follows from what identifies it otherwise, such as the plate of a bus.
 *
 * <p>A row that nothing identifies, or the same as another row, is an input problem and stays without a code.
 */
final class RowCodes {
    private final RowKey table;
    private final List<? extends Record> rows;
    private final Problems problems;
    private final Set<String> unreadable;

    /** The rows that share the key that only a single row may have, by school and key. */
    private final Map<String, List<Integer>> alike = new HashMap<>();

    private RowCodes(RowKey table, List<? extends Record> rows, Problems problems, Set<String> unreadable) {
        this.table = table;
        this.rows = rows;
        this.problems = problems;
        this.unreadable = unreadable;
    }

    /** The dataset with all codes; itself if none was left out. */
    static Dataset complete(Dataset dataset, Problems problems) {
        Map<String, Object> completed = new HashMap<>();
        Set<String> unreadable = null;
        for (RowKey table : RowKey.values()) {
            List<? extends Record> rows = table.rows(dataset);
            if (rows != null && rows.stream().anyMatch(row -> row != null && table.code(row) == null)) {
                unreadable = unreadable == null ? places(problems) : unreadable;
                completed.put(table.table(), new RowCodes(table, rows, problems, unreadable).completed());
            }
        }
        return completed.isEmpty() ? dataset : RecordCopy.with(dataset, completed);
    }

    private static Set<String> places(Problems problems) {
        Set<String> places = new HashSet<>();
        problems.kept().stream().map(InputProblem::place).forEach(places::add);
        return places;
    }

    private List<Record> completed() {
        for (int i = 0; i < rows.size(); i++) {
            String group = rows.get(i) == null ? null : alone(rows.get(i));
            if (group != null) {
                alike.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Integer> first = new HashMap<>();
        List<Record> completed = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i++) {
            Record row = rows.get(i);
            if (row != null && table.code(row) == null && table.schoolCode(row) != null && isLeftOut(i)) {
                String code = code(row, i, first);
                if (code != null) {
                    completed.set(i, RecordCopy.with(row, Map.of("code", code)));
                }
            }
        }
        return Collections.unmodifiableList(completed);
    }

    /** Whether there is no code, rather than one that could not be read; unknown of files with more problems than are kept. */
    private boolean isLeftOut(int index) {
        return !problems.isFull() && !unreadable.contains(place(index, "code"));
    }

    private @Nullable String alone(Record row) {
        String key = table.alone(row);
        return key == null || table.schoolCode(row) == null ? null : RowKey.hashed(table.schoolCode(row), key);
    }

    private @Nullable String code(Record row, int index, Map<String, Integer> first) {
        String own = table.own(row);
        String group = own == null ? alone(row) : null;
        boolean isAlone = group != null && alike.get(group).size() == 1;
        if (own == null && !isAlone) {
            missing(index, group == null ? null : other(alike.get(group), index));
            return null;
        }
        String hashed = own == null ? group : RowKey.hashed(table.schoolCode(row), own);
        Integer earlier = first.putIfAbsent(hashed, index);
        if (earlier != null) {
            equal(index, earlier, own == null ? "" : own);
            return null;
        }
        return Sha256.of(hashed).substring(0, RowKey.DIGITS);
    }

    private static Integer other(List<Integer> alike, int index) {
        return alike.get(0) == index ? alike.get(1) : alike.get(0);
    }

    private String place(int index, String field) {
        return "/" + table.table() + "/" + index + "/" + field;
    }

    private void missing(int index, @Nullable Integer other) {
        String row = other == null ? "" : "/" + table.table() + "/" + other;
        problems.add(
                "missing",
                place(index, "code"),
                "",
                other == null
                        ? new BilingualText("没有编号，也没有可以代替编号的内容", "There is no code, and nothing that may stand instead")
                        : new BilingualText(
                                "没有编号，无法与 " + row + " 这一行区分",
                                "There is no code, and nothing distinguishes the row from " + row),
                new BilingualText(
                        "编号；" + table.rule().zh(), "a code; it " + table.rule().en()),
                table.correction());
    }

    private void equal(int index, int earlier, String key) {
        String at = place(earlier, table.field());
        problems.add(
                "duplicate-code",
                place(index, table.field()),
                Texts.shown(key),
                new BilingualText(
                        "没有编号的两行无法区分，与 " + at + " 相同",
                        "Two rows without a code are the same; the other one is at " + at),
                new BilingualText("各行不同的内容，或各行的编号", "a distinct value for each row, or codes of the rows"),
                new BilingualText(
                        "同一行填了两次的删去一行，否则各编一个编号。",
                        "Remove the row if it repeats the other one; otherwise give both rows codes."));
    }
}
