package org.dudao.submission;

import java.util.List;
import java.util.Map;
import org.dudao.facts.Dataset;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.json.Note;
import org.dudao.submission.json.SourceLocations;

/**
 * A submission without problems of form.
 *
 * @param file the file's base name
 * @param sha256 the hash of its bytes, in hex
 * @param dataset what it says
 * @param places where each value stands
 * @param placeholders the texts that state no value, such as 正在办理, by the address of the value; the dataset holds null there
 * @param notes what was read otherwise than it is written, such as a figure in another unit
 */
public record Submission(
        String file,
        String sha256,
        Dataset dataset,
        SourceLocations places,
        Map<String, String> placeholders,
        List<Note> notes) {
    /** The school year, which was checked when the file was read. */
    public SchoolYear year() {
        return SchoolYear.parse(dataset.township().schoolYear());
    }
}
