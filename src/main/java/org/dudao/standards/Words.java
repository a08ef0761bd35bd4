package org.dudao.standards;

import org.dudao.facts.Text;

/** The words for what a limit asks that is no number. */
final class Words {
    private Words() {}

    static Text of(String text) {
        return switch (text) {
            case "true" -> new Text("是", "yes");
            case "false" -> new Text("否", "no");
            case "listed" -> new Text("与列表一致", "as listed");
            default -> new Text(text, text);
        };
    }
}
