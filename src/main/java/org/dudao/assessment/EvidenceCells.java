package org.dudao.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Row;
import org.dudao.rules.EvidenceRows;
import org.dudao.rules.Measure;
import org.dudao.standards.Part;

/** The evidence of verdicts. */
final class EvidenceCells {
    private final Subjects subjects;

    EvidenceCells(Subjects subjects) {
        this.subjects = subjects;
    }

    /** A verdict's evidence: the needs of its broken parts, or of all parts if none is broken, and the rows selected by rules. */
    List<Cell> cells(JudgedPair one) {
        Map<String, Cell> cells =
                new LinkedHashMap<>(); // by address and path: hashing a record by reflection slows down a start
        each(one, null, cell -> put(cell, cells));
        return List.copyOf(cells.values());
    }

    /**
     * Passes a verdict's evidence, some of it twice.
     *
     * @param paths the paths wanted; null for all
     */
    void each(JudgedPair one, Set<String> paths, Consumer<Cell> consumer) {
        List<Part> parts = one.measures().isEmpty() ? List.of() : one.pair().allParts();
        for (int i = 0; i < parts.size(); i++) {
            if (one.contributes(i)) {
                List<String> needs = parts.get(i).needs();
                for (String need : needs == null ? one.pair().standard().needs() : needs) {
                    if (paths == null || paths.contains(need)) {
                        subjects.cells(one.pair().standard(), need, one.pair().row())
                                .forEach(cell -> reported(cell, consumer));
                    }
                }
                picked(one.measures().get(i), paths).forEach(cell -> reported(cell, consumer));
            }
        }
    }

    private static void reported(Cell cell, Consumer<Cell> consumer) {
        if (cell.value() != null) {
            consumer.accept(cell);
        }
    }

    /** Whether rules selected a value of one of these paths for a verdict. */
    boolean picksAny(JudgedPair one, Set<String> paths) {
        for (int i = 0; i < one.measures().size(); i++) {
            Measure measure = one.measures().get(i);
            // most verdicts depend only on the subject's own fields
            if (measure != null
                    && !measure.sources().isEmpty()
                    && !picked(measure, paths).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<EvidenceRows> sources(Measure measure) {
        return measure == null ? List.of() : measure.sources();
    }

    private static void put(Cell cell, Map<String, Cell> cells) {
        cells.putIfAbsent(cell.address() + " " + cell.path() + " " + cell.label(), cell);
    }

    /** Rules select rows in any order; readers see them in the order of the submission. */
    private List<Cell> picked(Measure measure, Set<String> paths) {
        List<Cell> cells = new ArrayList<>();
        for (EvidenceRows source : sources(measure)) {
            for (Row row : inOrder(source.facts())) {
                for (String component : source.components()) {
                    if (paths == null || paths.contains(FieldPaths.of(row.table(), component))) {
                        cells.add(FieldPaths.cell(row, component));
                    }
                }
            }
        }
        return cells;
    }

    private List<Row> inOrder(List<? extends Record> facts) {
        List<Row> rows = new ArrayList<>(facts.size());
        for (Record fact : facts) {
            rows.add(subjects.rowOf(fact));
        }
        rows.sort(Comparator.comparingInt(Row::number));
        return rows;
    }
}
