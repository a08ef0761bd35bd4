package org.dudao.report;

import java.util.List;

/** Writes an official text into any kind of file: a title, numbered headings of two levels, numbered items, tables. */
public interface OfficialTextWriter {
    /** The document's title. */
    void title(String text);

    /** A paragraph of the body. */
    void paragraph(String text);

    /** A heading of the first level, including its number: 一、存在的问题. */
    void part(String text);

    /** A heading of the second level, including its number: （一）控辍保学. */
    void area(String text);

    /** An item: 1. and its text. */
    void item(int number, String text);

    /** Several findings in one item. */
    void group(Group group);

    /**
     * A list, one line per entry.
     *
     * @param table the list as a table, if that is easier to read; else null
     */
    void list(List<String> lines, Table table);

    /** A table that stands by itself. A row of one cell spans all columns. */
    void table(Table table);

    /**
     * Begins an annex on a new page.
     *
     * @param label 附件1
     * @param title its title
     */
    void annex(String label, String title);

    /**
     * Several findings of one standard.
     *
     * @param number the number of the item
     * @param lead the standard's title and the number of findings
     * @param sentences one per finding
     * @param table the findings as a table, if that is easier to read; else null
     */
    record Group(int number, String lead, List<String> sentences, Table table) {}

    /**
     * A table.
     *
     * @param caption its caption
     * @param headings the headings of its columns
     * @param widths the relative widths of its columns
     * @param rows with one cell per heading
     */
    record Table(String caption, List<String> headings, List<Integer> widths, List<List<String>> rows) {}
}
