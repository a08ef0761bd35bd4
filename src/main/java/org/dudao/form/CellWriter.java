package org.dudao.form;

import org.dudao.facts.BilingualText;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a sheet: each in the style of one that the form has. */
final class CellWriter {
    /** A cell holds no more characters. */
    private static final int LONGEST = 32_767;

    private final String sheet;
    private final SheetGrid grid;
    private final FillLog log;

    CellWriter(String sheet, SheetGrid grid, FillLog log) {
        this.sheet = sheet;
        this.grid = grid;
        this.log = log;
    }

    /** The place of a cell in messages. */
    BilingualText place(CellRef cell) {
        return new BilingualText(sheet + "!" + cell.shown(), sheet + "!" + cell.shown());
    }

    /** The prefix of the sheet's elements. */
    String prefix() {
        return grid.data().prefix();
    }

    /** A value that looks like an escaped character must not become one. */
    static String escaped(String value) {
        return value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    /** The text; one that no cell can hold is a fault. */
    String checked(String text, CellRef place) {
        if (text.length() > LONGEST) {
            log.fault(
                    place(place),
                    "",
                    new BilingualText(
                            "内容超过一个单元格能放的 32767 字；清单请用逐行的标记，如 {{ findings.problem }}",
                            "the text is longer than the 32,767 characters of a cell; list row by row, as {{ findings.problem }}"));
        }
        return text;
    }

    /** The content of a cell with a text. */
    String plain(String text) {
        String prefix = prefix();
        return "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + XmlEscape.text(text) + "</" + prefix
                + "t></" + prefix + "is>";
    }

    /** A cell of a style with other content. */
    String value(CellRef place, @Nullable XmlNode styled, String content) {
        String tag = styled == null ? "<" + prefix() + "c>" : grid.xml().tag(styled);
        String open = tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
        String typed = PartXml.without(PartXml.with(open, "r", place.shown()), "t");
        boolean inline = content.startsWith("<" + prefix() + "is>");
        return (inline ? PartXml.with(typed, "t", "inlineStr") : typed) + content + "</" + prefix() + "c>";
    }
}
