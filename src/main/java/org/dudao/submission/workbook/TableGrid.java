package org.dudao.submission.workbook;

import java.util.stream.IntStream;

/**
 * Where the columns of a table stand in its sheet: as in the layout, with one more beside the code of a row's school, which shows its name.
 *
 * @param sheet the sheet of a table
 */
record TableGrid(FormLayout.FormSheet sheet) {
    /** The index of the first row of data. */
    static final int HEAD = 5;

    /** The rows in which drop-downs and formulas work. */
    static final int ROWS = 2000;

    /** The heading of the column that shows a school's name; readers pass it over. */
    static final String NAME = "对应学校";

    /** As many rows as a page has. */
    private static final int FEWEST = 34;

    private static final int SPARE = 10;

    /** The rows that are ready with formulas, if so many are filled in. */
    static int prepared(int filled) {
        return Math.min(ROWS, Math.max(FEWEST, filled + SPARE));
    }

    /** The field with the code of the row's school, by its place in the layout; -1 if the rows belong to no school. */
    int school() {
        return find(sheet.table() + (sheet.isFurther() ? "[].code" : "[].schoolCode"));
    }

    /** The column that shows the name of the row's school; -1 if there is none. */
    int name() {
        int school = school();
        return school < 0 ? -1 : sheet.isFurther() ? find("schools[].name") : school + 1;
    }

    /** The column with the types of the schools; the first if there is none. */
    int type() {
        return Math.max(0, find("schools[].typeCode"));
    }

    /** Whether the column with the name was added to those of the layout. */
    boolean isNameAdded() {
        return name() >= 0 && !sheet.isFurther();
    }

    /** A field's column. */
    int column(int field) {
        return isNameAdded() && field > school() ? field + 1 : field;
    }

    /** The number of columns. */
    int width() {
        return sheet.columns().size() + (isNameAdded() ? 1 : 0);
    }

    /** The cells of some columns in all rows of data, for a formula of any sheet. */
    String range(int from, int to) {
        return "'" + sheet.name() + "'!$" + Workbook.letters(from) + "$" + (HEAD + 1) + ":$" + Workbook.letters(to)
                + "$" + (HEAD + ROWS);
    }

    private int find(String path) {
        return IntStream.range(0, sheet.columns().size())
                .filter(i -> sheet.columns().get(i).path().equals(path))
                .findFirst()
                .orElse(-1);
    }
}
