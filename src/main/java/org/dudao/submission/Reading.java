package org.dudao.submission;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;

/**
 * The result of reading a file: a submission, or its input problems.
 *
 * @param submission null where there are problems
 * @param problems in the order of reading, those between values last; at most {@link Problems#KEPT} of them
 * @param total the number of all problems
 */
public record Reading(Submission submission, List<InputProblem> problems, int total) {}
