package org.dudao.report;

import java.util.List;

/** What an official text is written with, whatever the file: a title, numbered headings of two levels, numbered items, tables. */
public interface OfficialTextWriter {
    /** The document's title. */
    void title(String text);

    /** A paragraph of the body. */
    void paragraph(String text);

    /** A heading of the first level, with its number in front: 一、存在的问题. */
    void part(String text);

    /** A heading of the second level, with its number in front: （一）控辍保学. */
    void area(String text);

    /** An item: 1. and its text. */
    void item(int number, String text);

    /** Several things that are told together. */
    void group(Group group);

    /**
     * A list, one thing a line.
     *
     * @param table the same as rows, where that is easier to read; else null
     */
    void list(List<String> lines, Table table);

    /**
     * Several findings of one standard.
     *
     * @param number of the item that they make up
     * @param lead the standard's title and how many there are
     * @param sentences one for each
     * @param table the same as rows, where that is easier to read; else null
     */
    record Group(int number, String lead, List<String> sentences, Table table) {}

    /**
     * A table.
     *
     * @param caption what it shows
     * @param headings of its columns
     * @param widths of its columns, as parts of the whole
     * @param rows as many cells each as there are headings
     */
    record Table(String caption, List<String> headings, List<Integer> widths, List<List<String>> rows) {}
}
