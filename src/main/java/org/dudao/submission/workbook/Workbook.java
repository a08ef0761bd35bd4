package org.dudao.submission.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dudao.submission.json.InputProblem;

/** A file of sheets, whatever its kind, read from top to bottom. */
public interface Workbook extends Closeable {
    /** The sheets in the order of the file; hidden ones count like all others. */
    List<Sheet> sheets();

    /** One sheet. */
    interface Sheet {
        String name();

        /** Its rows that hold anything, opened anew at each call. */
        Iterator<Row> rows() throws IOException;
    }

    /**
     * One row.
     *
     * @param number from 1, as the sheet counts it
     * @param cells by column; null where a cell is empty
     */
    record Row(int number, List<Cell> cells) {
        /** The cell of a column, or null where it is empty. */
        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }
    }

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        ERROR
    }

    /**
     * One cell that is not empty.
     *
     * @param text the text, or the number as the file writes it, or {@code true} and {@code false}, or the error
     * @param percent whether a number is shown as a percentage
     * @param since1904 whether the workbook counts days from 1904, as those made on an older Macintosh do
     */
    record Cell(Kind kind, String text, boolean percent, boolean since1904) {
        Cell(Kind kind, String text, boolean percent) {
            this(kind, text, percent, false);
        }

        static Cell text(String text) {
            return new Cell(Kind.TEXT, text, false);
        }
    }

    /** The letters of a column. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }

    /** A file that is refused before it is read, with the reason. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final transient InputProblem problem;

        Refused(InputProblem problem) {
            super(problem.message().en());
            this.problem = problem;
        }

        public InputProblem problem() {
            return problem;
        }
    }
}
