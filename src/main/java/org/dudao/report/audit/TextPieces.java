package org.dudao.report.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document, as an audit reads it, with the element of each of its characters: the paragraphs of body and tables, those of
 * text boxes, then the footnotes, with a line feed between them.
 */
final class TextPieces {
    private final String prefix;
    private final boolean isWhole;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Paragraph> boxes = new ArrayList<>();
    private final Map<String, XmlNode> noteMarks = new HashMap<>();
    private final NavigableMap<Integer, TextPiece> pieces = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isNote;

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<TextPiece> pieces = new ArrayList<>();
    }

    private TextPieces(XmlNode body, boolean isWhole) {
        this.prefix = body.prefix();
        this.isWhole = isWhole;
    }

    /** The pieces of the text that is audited. */
    static TextPieces of(XmlNode body, @Nullable XmlNode notes) {
        TextPieces all = new TextPieces(body, false);
        all.read(body, null, false);
        all.paragraphs.addAll(all.boxes);
        if (notes != null) {
            all.isNote = true;
            all.read(notes, null, false);
        }
        all.join();
        return all;
    }

    /** All text of one part, with what is deleted and the second copy of a text box. */
    static TextPieces ofAll(XmlNode part) {
        TextPieces all = new TextPieces(part, true);
        all.read(part, null, false);
        all.paragraphs.addAll(all.boxes);
        all.join();
        return all;
    }

    /** The text. */
    String text() {
        return text.toString();
    }

    /** The piece of the first character at a place or after it; null if there is none. */
    @Nullable
    TextPiece from(int place) {
        Map.Entry<Integer, TextPiece> before = pieces.floorEntry(place);
        Map.Entry<Integer, TextPiece> after = pieces.ceilingEntry(place);
        boolean isIn = before != null && place < before.getValue().to();
        return isIn ? before.getValue() : after == null ? null : after.getValue();
    }

    /** The piece of the last character before a place; null if there is none. */
    @Nullable
    TextPiece before(int place) {
        Map.Entry<Integer, TextPiece> piece = pieces.lowerEntry(place);
        return piece == null ? null : piece.getValue();
    }

    private void join() {
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            for (TextPiece piece : paragraphs.get(i).pieces) {
                int place = text.length() + piece.from();
                pieces.put(place, piece.movedTo(place));
            }
            text.append(paragraphs.get(i).text);
        }
    }

    private void read(XmlNode node, @Nullable Paragraph paragraph, boolean isInBox) {
        if (!isWhole && (node.is("Fallback") || node.is("del") || node.is("moveFrom"))) {
            return;
        }
        boolean isBox = isInBox || node.is("txbxContent");
        Paragraph open = isWord(node, "p") ? new Paragraph() : paragraph;
        boolean isBreak = node.is("br") || node.is("cr") || node.is("tab");
        if (open != null && isBreak) {
            boolean isInRun = !node.is("tab") || !node.hasAttributes();
            add(open, node, isInRun ? node.is("tab") ? "\t" : "\n" : "", isInBox);
        } else if (open != null && (node.is("t") || (isWhole && node.is("delText")))) {
            add(open, node, node.text(), isInBox);
        } else if (isWord(node, "footnoteReference")) {
            XmlNode run = anchor(node, isInBox);
            String id = node.attribute("id");
            if (run != null && id != null) {
                noteMarks.putIfAbsent(id, run);
            }
        }
        for (XmlNode child : node.children()) {
            read(child, open, isBox);
        }
        if (open != null && open != paragraph) {
            if (!isBox) {
                paragraphs.add(open);
            } else if (!isNote) {
                boxes.add(open);
            }
        }
    }

    private void add(Paragraph paragraph, XmlNode node, String words, boolean isInBox) {
        if (!words.isEmpty()) {
            XmlNode anchor = isNote ? noteMark(node) : anchor(node, isInBox);
            boolean isSplittable =
                    !isNote && !isInBox && anchor != null && anchor == node.parent() && isWord(anchor, "r");
            paragraph.pieces.add(
                    new TextPiece(paragraph.text.length(), words.length(), node, anchor, isSplittable, isNote));
            paragraph.text.append(words);
        }
    }

    /** The run in the body that shows the note. */
    private @Nullable XmlNode noteMark(XmlNode node) {
        XmlNode note = node.around("footnote");
        String id = note == null ? null : note.attribute("id");
        return id == null ? null : noteMarks.get(id);
    }

    /** The outermost run in the paragraph, or else what stands in the paragraph itself; in a text box the run that holds the box. */
    private @Nullable XmlNode anchor(XmlNode node, boolean isInBox) {
        XmlNode run = null;
        XmlNode below = node;
        for (XmlNode at = node; at != null && (isInBox || !isWord(at, "p")); at = at.parent()) {
            run = isWord(at, "r") ? at : run;
            below = at;
        }
        return run != null || isInBox ? run : below;
    }

    private boolean isWord(XmlNode node, String local) {
        return node.name().equals(prefix + local);
    }
}
