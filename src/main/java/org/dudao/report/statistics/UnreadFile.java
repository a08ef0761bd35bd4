package org.dudao.report.statistics;

import java.util.List;
import org.dudao.submission.json.InputProblem;

/**
 * A file that could not be judged.
 *
 * @param source its name
 * @param problems its first problems
 * @param total the number of all problems
 */
public record UnreadFile(String source, List<InputProblem> problems, int total) {}
