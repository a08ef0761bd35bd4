package org.dudao.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dudao.io.RunFolder;

/**
 * The result of a batch.
 *
 * @param townships the exit code of each judged township
 * @param counties the exit code of each county
 * @param unreadable the inputs that were not judged, ordered by name
 * @param keys code and school year of each judged township, in order
 * @param kept the files of earlier runs that were kept
 */
public record BatchResult(
        List<Integer> townships,
        List<Integer> counties,
        List<BatchEntry> unreadable,
        List<String> keys,
        List<RunFolder.Kept> kept) {
    BatchResult keeping(List<RunFolder.Kept> files) {
        return new BatchResult(townships, counties, unreadable, keys, files);
    }

    /** The school years of the townships, in order. */
    public SortedSet<String> schoolYears() {
        SortedSet<String> years = new TreeSet<>();
        keys.forEach(key -> years.add(key.substring(key.indexOf('-') + 1)));
        return years;
    }

    /** All exit codes. */
    public List<Integer> codes() {
        List<Integer> codes = new ArrayList<>(townships);
        codes.addAll(counties);
        unreadable.forEach(entry -> codes.add(entry.code()));
        return codes;
    }
}
