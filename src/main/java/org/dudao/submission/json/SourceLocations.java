package org.dudao.submission.json;

/** Where each value of a submission stands in the file it came from. */
@FunctionalInterface
public interface SourceLocations {
    /** The places in a JSON file are the addresses themselves. */
    SourceLocations JSON = address -> address;

    /**
     * The place of a value.
     *
     * @param address the JSON pointer of the value in the dataset, such as {@code /buildings/2/safetyGrade}
     * @return a JSON pointer, or a sheet and cell such as {@code 校舍!F17}
     */
    String locate(String address);
}
