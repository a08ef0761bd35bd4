package org.dudao.submission.json;

import org.dudao.facts.BilingualText;

/** Counts rows and values, and stops an unbounded file. */
public final class SizeLimit {
    /** Larger files are not read. */
    public static final int LARGEST_FILE = 32 * 1024 * 1024;

    /** More rows than any township has; a county's total would be some ten thousand. */
    static final int MOST_ROWS = 200_000;

    /** Values may be short in the file and large in memory: a list of one-letter texts grows thirteenfold. */
    static final int MOST_VALUES = 1_000_000;

    private final Problems problems;
    private final int times;
    private int rows;
    private int values;

    /**
     * Starts at zero.
     *
     * @param times multiplies the allowed number of values, for a form with one value per cell
     */
    public SizeLimit(Problems problems, int times) {
        this.problems = problems;
        this.times = times;
    }

    void row(Pointer pointer) {
        if (++rows > MOST_ROWS) {
            problems.add(
                    "too-many-rows",
                    pointer.toString(),
                    "> " + MOST_ROWS,
                    new BilingualText("行数过多，未继续读取", "Row limit reached; reading stopped here"),
                    new BilingualText("各表合计不超过 " + MOST_ROWS + " 行", "at most " + MOST_ROWS + " rows in all tables"),
                    new BilingualText(
                            "确认这是一个乡镇一学年的报送数据。",
                            "Check that the file is one township's submission for one school year."));
            throw new Exceeded();
        }
    }

    void value(Pointer pointer) {
        count(pointer, 1);
    }

    /** Counts one item of a list value. */
    void item(Pointer pointer) {
        count(pointer, times);
    }

    private void count(Pointer pointer, int more) {
        values += more;
        int most = MOST_VALUES * times;
        if (values > most) {
            problems.add(
                    "too-many-values",
                    pointer.toString(),
                    "> " + most,
                    new BilingualText("数据项过多，未继续读取", "Size limit reached; reading stopped here"),
                    new BilingualText("合计不超过 " + most + " 个数据项", "at most " + most + " values in all"),
                    new BilingualText(
                            "确认这是一个乡镇一学年的报送数据。",
                            "Check that the file is one township's submission for one school year."));
            throw new Exceeded();
        }
    }

    /** Stops the reading; its problem has been added. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Exceeded() {
            super(null, null, false, false);
        }
    }
}
