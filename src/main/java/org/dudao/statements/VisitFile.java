package org.dudao.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a checklist's page saves as a file.
 *
 * @param format {@link #FORMAT}
 * @param assessment the id of the assessment that the checklist was made from
 * @param township the nine digits of its code
 * @param schoolYear of the assessment
 * @param lines the lines with any answer
 * @param free what was seen besides
 */
record VisitFile(
        String format, String assessment, String township, String schoolYear, List<Line> lines, List<Free> free) {
    /** The version of the format, also of the workbook. */
    static final String FORMAT = "dudao-visit/1";

    /** One line with its answers; what was left empty is null or empty. */
    record Line(
            VisitLine line,
            @Nullable String result,
            @Nullable String observed,
            @Nullable String inspector,
            @Nullable String on,
            @Nullable String remarks) {}

    /** A problem that is seen and on no line. */
    record Free(
            @Nullable String school,
            @Nullable String text,
            @Nullable String standard,
            @Nullable String inspector,
            @Nullable String on) {}

    boolean isWhole() {
        return FORMAT.equals(format)
                && township != null
                && township.matches("\\d{9}")
                && lines != null
                && free != null
                && free.stream().allMatch(one -> one != null)
                && lines.stream().allMatch(VisitFile::isWhole);
    }

    private static boolean isWhole(Line one) {
        return one != null
                && one.line() != null
                && one.line().key() != null
                && one.line().kind() != null
                && one.line().text() != null
                && (one.line().kind() == VisitKind.HINT || isWhole(one.line()));
    }

    private static boolean isWhole(VisitLine line) {
        return line.pair() != null
                && line.pair().standard() != null
                && line.pair().kind() != null
                && line.pair().subject() != null;
    }
}
