package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook's cells, most of which stand in a part of their own. */
final class SharedCellTexts {
    private final @Nullable PartXml part;
    private final List<XmlNode> items;

    /**
     * The texts.
     *
     * @param part null if the workbook has no such part
     */
    SharedCellTexts(@Nullable PartXml part) {
        this.part = part;
        this.items = part == null ? List.of() : part.root().children("si");
    }

    /**
     * A text of a cell.
     *
     * @param in the part in which it stands
     * @param node the element of the text, with its runs
     * @param pieces the texts of its runs
     */
    record CellText(PartXml in, XmlNode node, List<String> pieces) {
        String whole() {
            return String.join("", pieces);
        }
    }

    /** The text of a cell; null if it holds none. */
    @Nullable
    CellText textOf(PartXml sheet, XmlNode cell) {
        String type = cell.attribute("t");
        if ("inlineStr".equals(type)) {
            XmlNode inline = cell.child("is");
            return inline == null ? null : text(sheet, inline);
        }
        XmlNode value = cell.child("v");
        if ("str".equals(type) && value != null) {
            return new CellText(sheet, value, List.of(value.text()));
        }
        if (!"s".equals(type) || value == null || part == null) {
            return null;
        }
        int index = Integer.parseInt(value.text().strip());
        return index < 0 || index >= items.size() ? null : text(part, items.get(index));
    }

    private static CellText text(PartXml in, XmlNode node) {
        List<String> pieces = new ArrayList<>();
        for (XmlNode child : node.children()) {
            if (child.is("t")) {
                pieces.add(child.text());
            } else if (child.is("r")) {
                child.children("t").forEach(t -> pieces.add(t.text()));
            }
        }
        return new CellText(in, node, pieces);
    }

    /** The elements within a text, with other pieces; readings above characters are left out, as they were of the old text. */
    static String inner(CellText text, List<String> pieces, String prefix) {
        boolean runs = text.node().prefix().equals(prefix)
                && text.node().children().stream().anyMatch(c -> c.is("r"));
        if (!runs) {
            return plain(String.join("", pieces), prefix);
        }
        StringBuilder inner = new StringBuilder();
        int next = 0;
        for (XmlNode child : text.node().children()) {
            if (child.is("t")) {
                inner.append(plain(pieces.get(next++), prefix));
            } else if (child.is("r")) {
                Splices splices = new Splices();
                for (XmlNode t : child.children("t")) {
                    splices.replace(
                            t.start() - child.start(), t.end() - child.start(), plain(pieces.get(next++), prefix));
                }
                inner.append(splices.apply(text.in().text(child)));
            }
        }
        return inner.toString();
    }

    private static String plain(String text, String prefix) {
        return "<" + prefix + "t xml:space=\"preserve\">" + XmlEscape.text(text) + "</" + prefix + "t>";
    }
}
