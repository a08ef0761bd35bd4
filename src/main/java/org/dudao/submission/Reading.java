package org.dudao.submission;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Note;
import org.dudao.submission.json.Problems;

/**
 * The result of reading a file: a submission, or its input problems.
 *
 * @param submission null where there are problems
 * @param problems in the order of reading, those between values last; at most {@link Problems#KEPT} of them
 * @param total the number of all problems
 * @param notes conversions by the reader; complete only if there is a submission
 */
public record Reading(Submission submission, List<InputProblem> problems, int total, List<Note> notes) {
    /** A reading without notes of its own: those of the submission, if there is one. */
    public Reading(Submission submission, List<InputProblem> problems, int total) {
        this(submission, problems, total, submission == null ? List.of() : submission.notes());
    }
}
