package org.dudao.submission;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;

/**
 * The result of reading a county's document: the document, or its input problems.
 *
 * @param submission null where there are problems
 * @param problems in the order of reading; at most {@link Problems#KEPT} of them
 * @param total the number of all problems
 */
public record CountyReading(CountySubmission submission, List<InputProblem> problems, int total) {}
