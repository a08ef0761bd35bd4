package org.dudao.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Dataset;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.json.Note;
import org.dudao.submission.json.SourceLocations;

/**
 * A submission without input problems, or what can be read of one that has some.
 *
 * @param file the file's base name
 * @param asOf the as-of date it was read with: no date that should have passed lies after it
 * @param sha256 the hash of its bytes, in hex
 * @param dataset its contents
 * @param places the source location of each value
 * @param placeholders texts that state no value, such as 正在办理, by the value's address; the dataset holds null there
 * @param notes conversions by the reader, such as of a figure in another unit
 * @param leftOut what could not be read; nothing of a sound submission
 */
public record Submission(
        String file,
        LocalDate asOf,
        String sha256,
        Dataset dataset,
        SourceLocations places,
        Map<String, String> placeholders,
        List<Note> notes,
        Unreadable leftOut) {
    /** A sound submission. */
    public Submission(
            String file,
            LocalDate asOf,
            String sha256,
            Dataset dataset,
            SourceLocations places,
            Map<String, String> placeholders,
            List<Note> notes) {
        this(file, asOf, sha256, dataset, places, placeholders, notes, Unreadable.NOTHING);
    }

    /** Whether some of it could not be read. */
    public boolean isPartial() {
        return !leftOut.places().isEmpty();
    }

    /** The school year, validated when the file was read. */
    public SchoolYear year() {
        return SchoolYear.parse(dataset.township().schoolYear());
    }
}
