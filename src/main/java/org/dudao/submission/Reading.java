package org.dudao.submission;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;

/**
 * What came of reading a file: a submission, or the problems of its form.
 *
 * @param submission null where there are problems
 * @param problems the problems as they were met, those between values last; at most {@link Problems#KEPT} of them
 * @param total how many problems there are in all
 */
public record Reading(Submission submission, List<InputProblem> problems, int total) {}
