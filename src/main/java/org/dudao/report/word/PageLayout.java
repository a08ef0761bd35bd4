package org.dudao.report.word;

/** The layout of a page. */
public enum PageLayout {
    /** Page numbers at the outer edge of every page. */
    DOCUMENT,
    /** 信函格式: the first page has a second red rule instead of a number. */
    LETTER
}
