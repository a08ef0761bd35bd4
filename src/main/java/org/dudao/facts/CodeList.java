package org.dudao.facts;

/** A closed set of codes with the words that documents print for them. */
public interface CodeList {
    /** The code as a submission writes it. */
    String code();

    /** The word in a Chinese document. */
    String zh();

    /** The word in an English document. */
    String en();
}
