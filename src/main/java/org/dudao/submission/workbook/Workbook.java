package org.dudao.submission.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dudao.submission.json.InputProblem;

/** A file of sheets of any kind, read from top to bottom. */
public interface Workbook extends Closeable {
    /** The sheets in file order, including hidden ones. */
    List<Sheet> sheets();

    /** One sheet. */
    interface Sheet {
        String name();

        /** Its non-empty rows, opened anew at each call. */
        Iterator<Row> rows() throws IOException;

        /** The place of a cell, such as {@code 学校!B6}. */
        default String place(int row, int column) {
            return name() + "!" + letters(column) + row;
        }
    }

    /**
     * One row.
     *
     * @param number from 1, as in the sheet
     * @param cells by column; null for an empty cell
     */
    record Row(int number, List<Cell> cells) {
        /** The cell of a column, or null if it is empty. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }

        /** Whether its first filled cell marks it as a total, a signature or a remark. */
        public boolean isAside() {
            return cells.stream()
                    .filter(cell -> cell != null)
                    .findFirst()
                    .filter(NonDataRow::isAside)
                    .isPresent();
        }
    }

    /** The type of a cell's value. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        ERROR
    }

    /**
     * A non-empty cell.
     *
     * @param text the text, the number as in the file, {@code true} or {@code false}, or the error
     * @param percent whether a number is shown as a percentage
     * @param since1904 whether the workbook uses the 1904 date system, as those from older Macintosh computers do
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

    /** A file rejected before it is read, with the reason. */
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
