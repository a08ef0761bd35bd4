package org.dudao.standards;

import org.dudao.facts.Text;

/** The words for yes and no. */
final class Words {
    private Words() {}

    static Text of(String text) {
        return switch (text) {
            case "true" -> new Text("是", "yes");
            case "false" -> new Text("否", "no");
            default -> new Text(text, text);
        };
    }
}
