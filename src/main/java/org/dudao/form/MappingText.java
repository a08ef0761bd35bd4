package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.json.Texts;

/** Proposed marks as a table for a terminal. */
public final class MappingText {
    private static final int WIDTH = 80;
    private static final int LABEL = 20;

    private MappingText() {}

    /** The table, certain proposals first in the order of the form. */
    public static String of(List<MarkProposal> proposals, Language language) {
        StringBuilder table = new StringBuilder();
        if (proposals.isEmpty()) {
            return language.pick(
                    "没有认出可以填写的栏目。请在要填的地方写上标记，如 {{ 乡镇名称 }}。\n",
                    "No label was recognised. Write marks where values belong, such as {{ township.name }}.\n");
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            language.pick("栏目", "label"),
            language.pick("位置", "place"),
            language.pick("标记", "mark"),
            language.pick("把握", "sure")
        });
        for (MarkProposal one : proposals) {
            BilingualText place = one.blank().place();
            rows.add(new String[] {
                TerminalWidth.cut(Texts.printable(one.label().strip().replaceAll("\\s+", " ")), LABEL),
                Texts.printable(language == Language.EN ? place.en() : place.zh()),
                one.mark(),
                one.percent() + "%" + (one.isCertain() ? "" : " ?")
            });
        }
        lines(rows, table);
        if (proposals.stream().anyMatch(p -> !p.isCertain())) {
            table.append(language.pick(
                    "带 ? 的把握不到80%，没有写入，请人工核对后自己写。\n",
                    "Those with ? are below 80 % and were not written: check them, and write them yourself.\n"));
        }
        return table.toString();
    }

    /** Columns as wide as they need to be; a row that is still too long goes on in a second line. */
    private static void lines(List<String[]> rows, StringBuilder table) {
        int[] widths = new int[3];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalWidth.width(row[i]));
            }
        }
        for (String[] row : rows) {
            String first = TerminalWidth.pad(row[0], widths[0]) + "  " + TerminalWidth.pad(row[1], widths[1]) + "  ";
            String second = TerminalWidth.pad(row[2], widths[2]) + "  " + row[3];
            boolean fits = TerminalWidth.width(first + second) <= WIDTH;
            table.append(fits ? first + second : first.stripTrailing() + "\n    " + second)
                    .append('\n');
        }
    }
}
