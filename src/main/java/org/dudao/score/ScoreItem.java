package org.dudao.score;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * An item of a score sheet.
 *
 * @param id unique in the sheet
 * @param chapter the id of its chapter
 * @param title as the bureau words it
 * @param points the full points, more than 0
 * @param rule how it earns them
 * @param standards those whose verdicts it follows; empty for items by rectification or by judgement
 * @param fullIfOut whether it gives full points where it does not apply, instead of leaving the base
 * @param typed what people typed about it
 * @param place the sheet and row, for messages
 */
public record ScoreItem(
        String id,
        String chapter,
        String title,
        BigDecimal points,
        ScoreRule rule,
        List<StandardPart> standards,
        boolean fullIfOut,
        TypedPoints typed,
        String place) {
    /**
     * A standard, or one part of it.
     *
     * @param standard the id
     * @param part the indicator of the part; empty for the whole
     */
    public record StandardPart(String standard, String part) {
        @Override
        public String toString() {
            return part.isEmpty() ? standard : standard + "/" + part;
        }
    }

    /** Protects the list. */
    public ScoreItem {
        standards = List.copyOf(standards);
    }

    /** The title, in the bureau's own words in every language. */
    public BilingualText named() {
        return new BilingualText(title, title);
    }
}
