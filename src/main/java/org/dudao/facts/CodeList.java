package org.dudao.facts;

/** A closed set of codes with their words for documents. */
public interface CodeList {
    /** The code in a submission. */
    String code();

    /** The Chinese word. */
    String zh();

    /** The English word. */
    String en();
}
