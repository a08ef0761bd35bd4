package org.dudao.standards;

import org.dudao.facts.BilingualText;

/** The words for limits that are not numbers. */
final class LimitWords {
    private LimitWords() {}

    static BilingualText of(String text) {
        return switch (text) {
            case "true" -> new BilingualText("是", "yes");
            case "false" -> new BilingualText("否", "no");
            case "listed" -> new BilingualText("与列表一致", "as listed");
            default -> new BilingualText(text, text);
        };
    }
}
