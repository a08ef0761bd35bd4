package org.dudao.form;

import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.XmlNode;

/** Where the paragraphs and cells of a part of a document stand, as people count them. */
final class WordPlaces {
    private final String part;
    private final Map<XmlNode, Integer> tables = new HashMap<>();
    private final Map<XmlNode, Integer> paragraphs = new HashMap<>();

    /**
     * Counts the paragraphs and tables of a part.
     *
     * @param part its name, such as {@code word/header1.xml}
     */
    WordPlaces(String part, XmlNode root) {
        this.part = part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
        root.walk(node -> {
            if (node.is("tbl")) {
                tables.put(node, tables.size() + 1);
            } else if (node.is("p") && node.around("tbl") == null) {
                paragraphs.put(node, paragraphs.size() + 1);
            }
        });
    }

    /** The place of a paragraph or a content control. */
    BilingualText locate(XmlNode node) {
        XmlNode cell = node.is("tc") ? node : node.around("tc");
        XmlNode row = cell == null ? node.around("tr") : cell.around("tr");
        XmlNode table = row == null ? null : row.around("tbl");
        BilingualText in = in();
        if (row != null && table != null) {
            int number = tables.getOrDefault(table, 0);
            int rows = position(table, row, "tr");
            int cells = cell == null ? 1 : position(row, cell, "tc");
            return new BilingualText(
                    in.zh() + "表" + number + "第" + rows + "行第" + cells + "格",
                    in.en() + "table " + number + ", row " + rows + ", cell " + cells);
        }
        XmlNode paragraph = node.is("p") ? node : node.around("p") == null ? node.find("p") : node.around("p");
        int number = paragraph == null ? 0 : paragraphs.getOrDefault(paragraph, 0);
        return new BilingualText(in.zh() + "第" + number + "段", in.en() + "paragraph " + number);
    }

    private BilingualText in() {
        if (part.startsWith("header")) {
            return new BilingualText("页眉（" + part + "）", "header (" + part + "), ");
        } else if (part.startsWith("footer")) {
            return new BilingualText("页脚（" + part + "）", "footer (" + part + "), ");
        } else if (part.startsWith("document")) {
            return new BilingualText("", "");
        }
        return new BilingualText(part, part + ", ");
    }

    private static int position(XmlNode within, XmlNode wanted, String name) {
        int[] count = {0, 0};
        within.walk(node -> {
            XmlNode nearest = node.is(name) ? node.around(within.is("tbl") ? "tbl" : "tr") : null;
            if (nearest == within && count[1] == 0) {
                count[0]++;
                count[1] = node == wanted ? 1 : 0;
            }
        });
        return count[0];
    }
}
