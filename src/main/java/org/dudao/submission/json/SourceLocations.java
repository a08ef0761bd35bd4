package org.dudao.submission.json;

import org.jspecify.annotations.Nullable;

/** The source location of each value of a submission in its file. */
@FunctionalInterface
public interface SourceLocations {
    /** In a JSON file, addresses are the locations. */
    SourceLocations JSON = address -> address;

    /**
     * The source location of a value.
     *
     * @param address the JSON pointer of the value in the dataset, such as {@code /buildings/2/safetyGrade}
     * @return a JSON pointer, or a sheet and cell such as {@code 校舍!F17}
     */
    String locate(String address);

    /** Whether the file has a cell for a value that was not reported. */
    default boolean hasEmptyCells() {
        return false;
    }

    /**
     * The place in which a value belongs that was not reported.
     *
     * @param address the JSON pointer of the value, or of a table such as {@code /drills}
     * @return a sheet and cell; the sheet alone for a table, and for a value whose row the sheet does not have; null if the file has no
     *     place for it
     */
    default @Nullable String locateEmpty(String address) {
        return null;
    }
}
