package org.dudao.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.RecordSchema;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Compares all figures of two submissions, those of tables row by row: by the codes of school and row, else by the row's code alone, so that
 * neither the order of rows nor the names of sheets matter. Of two townships only the townships' own figures are compared.
 */
final class ComparedFigures {
    private static final RecordSchema DATASET = Dictionary.load().dataset();

    /** A submission with its rows. */
    private record Side(Submission submission, Roster roster) {
        Side(Submission submission) {
            this(submission, new Roster(submission.dataset()));
        }

        /** The row's figure as it stands in the file; a text that states no value is one too. */
        @Nullable
        String text(String path, Row row) {
            String text = Findings.text(FieldPaths.value(path, row, submission.dataset()));
            return text == null ? submission.placeholders().get(address(path, row)) : text;
        }

        String address(String path, Row row) {
            return row.address() + FieldPaths.address(path);
        }

        /** Where a figure is, or belongs; null if the file has no place for it. */
        @Nullable
        String place(String path, Row row) {
            String address = address(path, row);
            return text(path, row) == null && submission.places().hasEmptyCells()
                    ? submission.places().locateEmpty(address)
                    : submission.places().locate(address);
        }
    }

    private final Side old;
    private final Side now;
    private final List<FigureChange> changes = new ArrayList<>();

    private ComparedFigures(Submission old, Submission now) {
        this.old = new Side(old);
        this.now = new Side(now);
    }

    /** The figures that differ, in the order of the form and of the rows' codes. */
    static List<FigureChange> of(Submission old, Submission now) {
        ComparedFigures figures = new ComparedFigures(old, now);
        boolean isOfOne =
                old.dataset().township().code().equals(now.dataset().township().code());
        DATASET.parts().forEach((name, part) -> {
            if (part.table() == null) {
                figures.group(name, part);
            } else if (isOfOne) {
                figures.table(name, part.shape());
            }
        });
        if (!isOfOne) {
            figures.changes.removeIf(
                    one -> one.path().equals("township.code") || one.path().equals("township.name"));
        }
        return List.copyOf(figures.changes);
    }

    private void group(String name, RecordSchema.Part part) {
        fields(name, part, new ArrayList<>())
                .forEach(path ->
                        compare(path, old.roster().township(), now.roster().township(), null, null));
    }

    /** The paths of all fields of a component; a field by grade has one for each grade. */
    private static List<String> fields(String path, RecordSchema.Part part, List<String> into) {
        if (part.field() == null) {
            part.shape().parts().forEach((name, inner) -> fields(path + "." + name, inner, into));
        } else if (part.field().type() == FieldType.GRADE_COUNTS) {
            for (Grade grade : Grade.values()) {
                into.add(path + "." + grade.code());
            }
        } else {
            into.add(path);
        }
        return into;
    }

    private void table(String table, RecordSchema shape) {
        List<Row> before = rows(old, table);
        List<Row> after = rows(now, table);
        if ((before == null) != (after == null)) {
            Row township = old.roster().township();
            changes.add(new FigureChange(
                    table,
                    null,
                    null,
                    count(before),
                    count(after),
                    before == null ? null : old.place(table, township),
                    after == null ? null : now.place(table, now.roster().township()),
                    false));
            return; // all its rows came or went with it
        }
        List<String> fields = new ArrayList<>();
        shape.parts().forEach((name, part) -> fields(table + "[]." + name, part, fields));
        for (Map.Entry<String, Row[]> pair :
                matched(before, after, !table.equals(AnswerRows.TABLE)).entrySet()) {
            Row one = pair.getValue()[0];
            Row other = pair.getValue()[1];
            String name = (other == null ? one : other).name();
            fields.forEach(path -> compare(path, one, other, pair.getKey(), name));
        }
    }

    private static @Nullable String count(@Nullable List<Row> rows) {
        return rows == null ? null : String.valueOf(rows.size());
    }

    /** The rows of a table; null if it was not reported. */
    private static @Nullable List<Row> rows(Side side, String table) {
        return table.equals(AnswerRows.TABLE)
                ? AnswerRows.of(side.submission().dataset())
                : side.roster().table(table);
    }

    /**
     * The rows of both sides by code, each with its counterpart.
     *
     * @param hasSchools whether what precedes a slash in a code is a school, in which a row need not stay
     */
    private static Map<String, Row[]> matched(
            @Nullable List<Row> before, @Nullable List<Row> after, boolean hasSchools) {
        Map<String, Row[]> pairs = new TreeMap<>(Order.TEXT);
        Map<String, Row> lost = byCode(before);
        Map<String, Row> gained = new LinkedHashMap<>();
        byCode(after).forEach((code, row) -> {
            Row was = lost.remove(code);
            if (was == null) {
                gained.put(code, row);
            } else {
                pairs.put(code, new Row[] {was, row});
            }
        });
        Map<String, List<String>> elsewhere = new HashMap<>();
        lost.keySet().forEach(code -> elsewhere
                .computeIfAbsent(own(code), none -> new ArrayList<>())
                .add(code));
        Map<String, Long> taken = new HashMap<>();
        gained.keySet().forEach(code -> taken.merge(own(code), 1L, Long::sum));
        gained.forEach((code, row) -> {
            List<String> same = elsewhere.getOrDefault(own(code), List.of());
            boolean moved = hasSchools && code.contains("/") && same.size() == 1 && taken.get(own(code)) == 1;
            pairs.put(code, new Row[] {moved ? lost.remove(same.get(0)) : null, row});
        });
        lost.forEach((code, row) -> pairs.put(code, new Row[] {row, null}));
        return pairs;
    }

    private static Map<String, Row> byCode(@Nullable List<Row> rows) {
        Map<String, Row> byCode = new LinkedHashMap<>();
        if (rows != null) {
            rows.forEach(row -> byCode.put(row.subject().id(), row));
        }
        return byCode;
    }

    /** The row's own code, without that of its school. */
    private static String own(String code) {
        return code.substring(code.indexOf('/') + 1);
    }

    private void compare(
            String path, @Nullable Row before, @Nullable Row after, @Nullable String row, @Nullable String name) {
        String was = before == null ? null : old.text(path, before);
        String is = after == null ? null : now.text(path, after);
        if (!Objects.equals(was, is)) {
            changes.add(new FigureChange(
                    path,
                    row,
                    name,
                    was,
                    is,
                    before == null ? null : old.place(path, before),
                    after == null ? null : now.place(path, after),
                    false));
        }
    }
}
