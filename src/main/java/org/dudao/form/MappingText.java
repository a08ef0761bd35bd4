package org.dudao.form;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.json.Texts;

/** Proposed marks as a table for a terminal. */
public final class MappingText {
    private static final int WIDTH = 80;
    private static final int LABEL = 20;
    private static final int PLACE = 18;
    private static final int MARK = 31;

    private MappingText() {}

    /** The table, certain proposals first in the order of the form. */
    public static String of(List<MarkProposal> proposals, Language language) {
        StringBuilder table = new StringBuilder();
        if (proposals.isEmpty()) {
            return language.pick(
                    "没有认出可以填写的栏目。请在要填的地方写上标记，如 {{ 乡镇名称 }}。\n",
                    "No label was recognised. Write marks where values belong, such as {{ township.name }}.\n");
        }
        line(
                table,
                language.pick("栏目", "label"),
                language.pick("位置", "place"),
                language.pick("标记", "mark"),
                language.pick("把握", "sure"));
        for (MarkProposal one : proposals) {
            line(
                    table,
                    Texts.printable(one.label().strip()),
                    language == Language.EN
                            ? one.blank().place().en()
                            : one.blank().place().zh(),
                    one.mark(),
                    one.percent() + "%" + (one.isCertain() ? "" : language.pick(" ?", " ?")));
        }
        if (proposals.stream().anyMatch(p -> !p.isCertain())) {
            table.append(language.pick(
                    "带 ? 的把握不到80%，没有写入，请人工核对后自己写。\n",
                    "Those with ? are below 80 % and were not written: check them, and write them yourself.\n"));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String label, String place, String mark, String sure) {
        String first = TerminalWidth.pad(TerminalWidth.cut(label.replaceAll("\\s+", " "), LABEL), LABEL) + "  "
                + TerminalWidth.pad(place, PLACE) + "  ";
        String second = TerminalWidth.pad(mark, MARK) + " " + sure;
        boolean fits = TerminalWidth.width(first + second) <= WIDTH;
        table.append(fits ? first + second : first.stripTrailing() + "\n    " + second).append('\n');
    }
}
