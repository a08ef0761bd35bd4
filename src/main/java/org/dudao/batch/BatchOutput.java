package org.dudao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.CountyAssessor;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileRefused;
import org.dudao.io.Manifest;
import org.dudao.io.RunFolder;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Serializes results, and maps them to exit codes. Called on several threads at once. */
public interface BatchOutput {
    /** Whether whole assessments are written, not only findings. */
    boolean whole();

    /**
     * The earlier assessment of a township or county with which the new one is compared; null for none.
     *
     * @throws FileRefused naming one that is damaged
     */
    default @Nullable Baseline earlier(String code, String schoolYear) throws IOException {
        return null;
    }

    /**
     * An assessor with what is known from before of a township: its earlier assessment.
     *
     * @throws FileRefused naming what is damaged
     */
    default Assessor informed(Assessor assessor, String code, String schoolYear) throws IOException {
        return assessor.since(earlier(code, schoolYear));
    }

    /** Whether the sound part of a submission with problems of form is judged. */
    default boolean partial() {
        return false;
    }

    /** The assessment on one line, with a line feed. */
    byte[] assessment(Assessment assessment);

    /** The findings as CSV rows. */
    byte[] findings(Assessment assessment);

    /** The CSV header. */
    byte[] head();

    /** The data of one township for the documents over all townships, in the format that {@link #summarise} reads. */
    byte[] digest(Submission submission, Assessment assessment);

    /**
     * The data of one county for these documents.
     *
     * @param known what it was judged by
     */
    byte[] digest(CountyAssessor.Known known, Assessment county);

    /**
     * Why a work summary cannot be audited; null if it can.
     *
     * @param summary its file
     */
    default @Nullable BilingualText unreadable(Path summary) throws IOException {
        return null;
    }

    /**
     * Audits the work summaries beside submissions, and writes what was found, so that the documents over all townships can state it; nothing
     * by default.
     *
     * @param summaries of townships that were judged, by the codes and school years of these
     * @param run the output folder, with nothing in it yet
     */
    default void audits(SortedMap<String, BatchSummary> summaries, RunFolder run) throws IOException {}

    /**
     * Writes what ranks the townships among each other, once every one is judged, so that the documents over all of them can state it; nothing
     * by default.
     *
     * @param judged ordered by code and school year
     * @param run the output folder, with nothing in it yet
     */
    default void scores(List<JudgedAssessment> judged, RunFolder run) throws IOException {}

    /**
     * Writes the documents over all townships, once every one is judged.
     *
     * @param digests those of counties and townships, ordered by code and school year; may be iterated more than once
     * @param unreadable the inputs that were not judged, ordered by name
     * @param out the output folder
     */
    void summarise(Iterable<byte[]> digests, List<BatchEntry> unreadable, Path out) throws IOException;

    /**
     * Writes tables of all assessments for analysts, once every one is judged; none by default.
     *
     * @param judged ordered by code and school year
     * @param unreadable the inputs that were not judged, or in part only, ordered by name
     * @param run the output folder
     */
    default void tables(List<JudgedAssessment> judged, List<BatchEntry> unreadable, RunFolder run) throws IOException {}

    /**
     * Writes documents of each township and county into folders of their own, once every one is judged; none by default.
     *
     * @param judged ordered by code and school year
     * @param run the output folder, with the files over all townships not yet in their places
     */
    default void documents(List<JudgedAssessment> judged, RunFolder run) throws IOException {}

    /** The inputs that were not judged, as a complete CSV. */
    byte[] unreadable(List<BatchEntry> entries);

    /** The exit code for one assessment alone. */
    int code(Assessment assessment);

    /** The manifest of a run, without the files. */
    default Manifest manifest(LocalDate asOf, List<Manifest.Input> inputs) {
        return Manifest.of("dudao", null, asOf.toString(), null, inputs);
    }
}
