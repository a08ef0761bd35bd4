package org.dudao.report.statistics;

import java.util.List;
import org.dudao.report.sheet.WorkbookTable;

/**
 * What the documents over many townships state of their points.
 *
 * @param sentences how many have which grade, who is first and last, and the items that lose most, each as a paragraph
 * @param tables the ranking, the grades and the items, which are the sheets of {@code scores/scores.xlsx}
 */
public record ScoredTownships(List<String> sentences, List<WorkbookTable> tables) {
    /** Protects the lists. */
    public ScoredTownships {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }
}
