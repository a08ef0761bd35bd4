package org.dudao.rulebase;

import java.util.List;

/** The mutations of a file of rules about texts, for tests outside of this package. */
public final class TextMutants {
    private TextMutants() {}

    /** A changed text, and what was changed. */
    public record Mutant(String name, String text) {}

    /** Every mutation that weakens one rule of a file. */
    public static List<Mutant> of(String drl) {
        return DrlMutants.of(drl).stream()
                .map(mutant -> new Mutant(mutant.name(), mutant.text()))
                .toList();
    }
}
