package org.dudao.report.word;

/** How a page is laid out. */
public enum PageLayout {
    /** Page numbers outside on every page. */
    DOCUMENT,
    /** 信函格式: the first page has a second red rule instead of a number. */
    LETTER
}
