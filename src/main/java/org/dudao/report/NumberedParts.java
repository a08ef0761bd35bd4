package org.dudao.report;

/** Headings of the first level, numbered in the order in which they are written: 一、 or I. */
public final class NumberedParts {
    private final OfficialTextWriter prose;
    private final Language language;
    private int written;

    /** Numbers the parts of one document. */
    public NumberedParts(OfficialTextWriter prose, Language language) {
        this.prose = prose;
        this.language = language;
    }

    /** Writes the next heading. */
    public void begin(String title) {
        written++;
        prose.part(language.pick(Numerals.chinese(written) + "、", Numerals.roman(written) + ". ") + title);
    }
}
