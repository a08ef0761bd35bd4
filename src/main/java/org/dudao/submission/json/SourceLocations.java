package org.dudao.submission.json;

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
}
