package org.dudao.report.sheet;

import java.util.Arrays;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/** A word in a drop-down list. */
interface DropDownOption {
    /** The word itself. */
    BilingualText text();

    /** Its meaning, for the sheet of instructions. */
    BilingualText meaning();

    /** All words of a drop-down. */
    static List<String> all(DropDownOption[] words, Language language) {
        return Arrays.stream(words).map(w -> language.pick(w.text())).toList();
    }

    /** The option with a word, in any language; null if there is none. */
    static <O extends DropDownOption> O find(O[] options, String word) {
        return Arrays.stream(options)
                .filter(option -> Arrays.stream(Language.values())
                        .anyMatch(language -> language.pick(option.text()).equals(word)))
                .findFirst()
                .orElse(null);
    }
}
