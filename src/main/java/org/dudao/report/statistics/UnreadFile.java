package org.dudao.report.statistics;

import java.util.List;
import org.dudao.submission.json.InputProblem;

/**
 * A file that could not be judged.
 *
 * @param source its name
 * @param problems why, the first of them
 * @param total how many problems there are in all
 */
public record UnreadFile(String source, List<InputProblem> problems, int total) {}
