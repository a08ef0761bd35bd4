package org.dudao.report.statistics;

import java.util.List;
import org.dudao.report.sheet.WorkbookTable;

/**
 * What the documents over many townships state beside what the standards say: of points, or of work summaries.
 *
 * @param id of its tables in the page, with their number: {@code score}
 * @param title of the part
 * @param sentences each a paragraph
 * @param tables those of the workbook from which the numbers are taken
 * @param source a sentence that names this workbook
 */
public record SummaryPart(String id, String title, List<String> sentences, List<WorkbookTable> tables, String source) {
    /** Protects the lists. */
    public SummaryPart {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }
}
