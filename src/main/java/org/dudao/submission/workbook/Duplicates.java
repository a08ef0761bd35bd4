package org.dudao.submission.workbook;

import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Words a problem of form where one item is given at two places, naming both; which of them is right nothing can tell. */
final class Duplicates {
    private Duplicates() {}

    /** Two values of one item, be they equal or not: what was filled in twice may have been meant for another item. */
    static void values(
            Problems problems, String heading, String first, CellTokens one, String second, CellTokens other) {
        boolean equal = one.equals(other);
        BilingualText both = equal
                ? new BilingualText("两处相同", "both are equal")
                : new BilingualText("两处不同，无法知道哪个是对的", "they differ, and nothing tells which one is right");
        problems.add(
                "duplicate-key",
                second,
                shown(other),
                new BilingualText(
                        "“" + heading + "”填写了两次：" + first + value(one) + "，" + second + value(other) + "；" + both.zh(),
                        heading + " is given twice: at " + first + value(one) + " and at " + second + value(other)
                                + "; " + both.en()),
                new BilingualText("每项只填一处", "one place for each item"),
                new BilingualText("只留正确的一处，清空或删去另一处。", "Keep the right one and clear or remove the other."));
    }

    private static String shown(CellTokens said) {
        return switch (said.token()) {
            case START_ARRAY, START_OBJECT -> "";
            case VALUE_TRUE -> "是";
            case VALUE_FALSE -> "否";
            default -> Texts.shown(said.text());
        };
    }

    private static String value(CellTokens said) {
        return shown(said).isEmpty() ? "" : "（" + shown(said) + "）";
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
                new BilingualText("每项一列", "one column for each field"),
                new BilingualText("删去多余的一列。", "Remove one of them."));
    }
}
