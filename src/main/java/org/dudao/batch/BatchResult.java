package org.dudao.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.dudao.io.RunFolder;

/**
 * The result of a batch.
 *
 * @param townships the exit code of each judged township
 * @param counties the exit code of each county
 * @param unreadable the inputs that were not judged, ordered by name
 * @param schoolYears the school years of the townships, in order
 * @param kept the files of earlier runs that were kept
 */
public record BatchResult(
        List<Integer> townships,
        List<Integer> counties,
        List<BatchEntry> unreadable,
        SortedSet<String> schoolYears,
        List<RunFolder.Kept> kept) {
    BatchResult keeping(List<RunFolder.Kept> files) {
        return new BatchResult(townships, counties, unreadable, schoolYears, files);
    }

    /** All exit codes. */
    public List<Integer> codes() {
        List<Integer> codes = new ArrayList<>(townships);
        codes.addAll(counties);
        unreadable.forEach(entry -> codes.add(entry.code()));
        return codes;
    }
}
