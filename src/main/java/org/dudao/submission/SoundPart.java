package org.dudao.submission;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.SourceLocations;
import org.dudao.submission.workbook.FormFile;

/**
 * Which cells and sheets of a workbook with problems of form can be left out so that the rest is sound.
 *
 * <p>A cell alone is left out if its value stands for itself: then it is as if it had not been reported. Where a row, a reference or a
 * heading is in doubt, the whole sheet is: of a table with a row too few, the rest would pass for all of it.
 */
final class SoundPart {
    /** Problems of a value, which was read as nothing. */
    private static final Set<String> OF_A_VALUE = Set.of(
            "wrong-type",
            "unknown-code",
            "impossible-date",
            "future-date",
            "wrong-text",
            "placeholder",
            "personal-number",
            "negative",
            "out-of-range",
            "cell-error");

    /** A column or a sheet that nobody knows was not read at all, and takes nothing else with it. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("unknown-key", "unknown-sheet");

    private final Map<String, String> cells = new TreeMap<>();
    private final Set<String> sheets = new HashSet<>();
    private final boolean isBeyond;

    /**
     * Sorts the problems of one reading.
     *
     * @param inText those of values, by address
     * @param inForm those of cells, rows and headings, by place
     */
    SoundPart(Problems inText, Problems inForm, SourceLocations places, Dictionary dictionary) {
        for (InputProblem problem : inText.kept()) {
            FieldSchema field = problem.place().startsWith("/") ? FormFile.field(dictionary, problem.place()) : null;
            boolean isWhole = field != null && !isWithin(problem.place(), field);
            boolean isNeeded = field != null && (field.required() || field.type() == FieldType.ROW_CODE);
            enter(problem, places.locate(problem.place()), isWhole && !isNeeded);
        }
        inForm.kept().forEach(problem -> enter(problem, problem.place(), true));
        isBeyond = inText.total() > inText.kept().size()
                || inForm.total() > inForm.kept().size();
    }

    /** Whether an address is that of an item within a value, such as one month of a list. */
    private static boolean isWithin(String address, FieldSchema field) {
        return !address.endsWith("/" + field.name());
    }

    private void enter(InputProblem problem, String place, boolean isOfItself) {
        int sheet = place.lastIndexOf('!');
        if (WITHOUT_EFFECT.contains(problem.code())) {
            cells.put(place, problem.found());
        } else if (isOfItself && sheet > 0 && OF_A_VALUE.contains(problem.code())) {
            cells.put(place, problem.found());
        } else {
            sheets.add(sheet > 0 ? place.substring(0, sheet) : place);
        }
    }

    /** Cells that were read as nothing, with their texts, by place. */
    Map<String, String> cells() {
        return cells;
    }

    /** The names of sheets that are to be passed over. */
    Set<String> sheets() {
        return sheets;
    }

    /** Whether there are more problems than are kept, so that some are unknown. */
    boolean isBeyond() {
        return isBeyond;
    }
}
