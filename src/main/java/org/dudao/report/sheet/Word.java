package org.dudao.report.sheet;

import java.util.Arrays;
import java.util.List;
import org.dudao.facts.Text;
import org.dudao.report.Language;

/** A word that a drop-down offers. */
interface Word {
    /** The word itself. */
    Text text();

    /** What it means, for the sheet that says how to fill in. */
    Text meaning();

    /** All words of a drop-down. */
    static List<String> all(Word[] words, Language language) {
        return Arrays.stream(words).map(w -> language.of(w.text())).toList();
    }
}
