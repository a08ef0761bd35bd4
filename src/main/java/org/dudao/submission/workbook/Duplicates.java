package org.dudao.submission.workbook;

import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Reports an item given at two places, naming both; neither is preferred. */
final class Duplicates {
    private Duplicates() {}

    /** Two values of one item, equal or not: a repeated value may have been meant for another item. */
    static void values(
            Problems problems, String heading, String first, CellTokens one, String second, CellTokens other) {
        boolean equal = one.equals(other);
        BilingualText both = equal
                ? new BilingualText("两处相同", "both are equal")
                : new BilingualText("两处不同，无法知道哪个是对的", "they differ, and the right one is unknown");
        problems.add(
                "duplicate-key",
                second,
                shown(other),
                new BilingualText(
                        "“" + heading + "”填写了两次：" + first + value(one) + "，" + second + value(other) + "；" + both.zh(),
                        heading + " is duplicated: at " + first + value(one) + " and at " + second + value(other) + "; "
                                + both.en()),
                new BilingualText("每项只填一处", "one place per item"),
                new BilingualText("只留正确的一处，清空或删去另一处。", "Keep the correct one and clear or remove the other."));
    }

    private static String shown(CellTokens tokens) {
        return switch (tokens.token()) {
            case START_ARRAY, START_OBJECT -> "";
            case VALUE_TRUE -> "是";
            case VALUE_FALSE -> "否";
            default -> Texts.shown(tokens.text());
        };
    }

    private static String value(CellTokens tokens) {
        return shown(tokens).isEmpty() ? "" : "（" + shown(tokens) + "）";
    }

    /** Two columns of one field. */
    static void columns(Problems problems, String heading, String first, String second) {
        problems.add(
                "duplicate-key",
                second,
                Texts.shown(heading),
                new BilingualText(
                        "“" + heading + "”有两栏：" + first + " 和 " + second,
                        "Two columns hold " + heading + ": " + first + " and " + second),
                new BilingualText("每项一列", "one column per field"),
                new BilingualText("删去多余的一列。", "Remove one of them."));
    }
}
