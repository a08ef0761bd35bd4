package org.dudao.report.audit;

import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a document that stand in one element.
 *
 * @param from their place in the text of the document
 * @param length how many there are
 * @param node the element, such as {@code w:t}
 * @param anchor the run that a comment on them is tied to: their own, or, in a text box or a footnote, the one that shows it; null if
 *     there is none
 * @param isSplittable whether the run may be split at them
 * @param isNote whether they stand in the part of the footnotes
 */
record TextPiece(
        int from, int length, XmlNode node, @Nullable XmlNode anchor, boolean isSplittable, boolean isNote) {
    /** The place in the text after the last. */
    int to() {
        return from + length;
    }

    TextPiece movedTo(int place) {
        return new TextPiece(place, length, node, anchor, isSplittable, isNote);
    }
}
