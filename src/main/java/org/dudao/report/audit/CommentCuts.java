package org.dudao.report.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.narrative.Span;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Splits the runs of a document where comments begin and end; the pieces of a run keep its format. */
final class CommentCuts {
    private final PartXml body;
    private final TextPieces pieces;
    private final String prefix;
    private final Map<Integer, Cut> cuts = new TreeMap<>();
    private final Set<XmlNode> split = new HashSet<>();

    /** What is written at a place: ends of comments come before beginnings. */
    private static final class Cut {
        private final String close;
        private final String open;
        private final StringBuilder ends = new StringBuilder();
        private final StringBuilder begins = new StringBuilder();

        Cut(String close, String open) {
            this.close = close;
            this.open = open;
        }
    }

    CommentCuts(PartXml body, TextPieces pieces) {
        this.body = body;
        this.pieces = pieces;
        this.prefix = body.root().prefix();
    }

    /** Whether the document has a place for a comment on a part of its text. */
    boolean canTie(Span span) {
        TextPiece first = first(span);
        TextPiece last = last(span);
        return first != null && last != null && first.anchor() != null && last.anchor() != null;
    }

    /** Whether such a comment is tied to the words themselves, not to what shows them. */
    boolean isOnText(Span span) {
        TextPiece first = first(span);
        TextPiece last = last(span);
        return first != null && first.isSplittable() && last != null && last.isSplittable();
    }

    /** Ties a comment to a part of the text. */
    void tie(Span span, int id) {
        TextPiece first = first(span);
        TextPiece last = last(span);
        if (first != null && last != null) {
            String mark = " " + prefix + "id=\"" + id + "\"/>";
            begin(first, Math.max(0, span.from() - first.from())).append('<' + prefix + "commentRangeStart" + mark);
            end(last, Math.min(last.length(), span.to() - last.from()))
                    .append('<' + prefix + "commentRangeEnd" + mark)
                    .append('<' + prefix + "r><" + prefix + "commentReference" + mark + "</" + prefix + "r>");
        }
    }

    private @Nullable TextPiece first(Span span) {
        TextPiece first = pieces.from(span.from());
        return first == null || first.from() >= span.to() ? null : first;
    }

    private @Nullable TextPiece last(Span span) {
        return pieces.before(span.to());
    }

    private StringBuilder begin(TextPiece piece, int offset) {
        XmlNode run = anchor(piece);
        if (!piece.isSplittable() || (offset == 0 && isFirst(run, piece.node()))) {
            return at(run.start(), "", "").begins;
        } else if (offset == 0) {
            return between(run, piece.node().start()).begins;
        }
        return within(run, piece, offset, run.start()).begins;
    }

    private StringBuilder end(TextPiece piece, int offset) {
        XmlNode run = anchor(piece);
        boolean isLast = run.children().get(run.children().size() - 1) == piece.node();
        if (!piece.isSplittable() || (offset == piece.length() && isLast)) {
            return at(run.end(), "", "").ends;
        } else if (offset == piece.length()) {
            return between(run, piece.node().end()).ends;
        }
        return within(run, piece, offset, run.end()).ends;
    }

    private static XmlNode anchor(TextPiece piece) {
        XmlNode anchor = piece.anchor();
        return anchor == null ? piece.node() : anchor;
    }

    private static boolean isFirst(XmlNode run, XmlNode node) {
        return run.children().stream()
                .filter(one -> !one.is("rPr"))
                .findFirst()
                .filter(one -> one == node)
                .isPresent();
    }

    /** Between two children of a run. */
    private Cut between(XmlNode run, int place) {
        return at(place, "</" + run.name() + ">", opened(run));
    }

    /** Within a text, or around its run if its characters cannot be told apart. */
    private Cut within(XmlNode run, TextPiece piece, int offset, int otherwise) {
        XmlNode node = piece.node();
        int[] places = CharacterPlaces.of(body.source(), node);
        if (places == null) {
            return at(otherwise, "", "");
        }
        split.add(node);
        return at(
                places[offset],
                "</" + node.name() + "></" + run.name() + ">",
                opened(run) + PartXml.with(body.tag(node), "xml:space", "preserve"));
    }

    /** The beginning of another run of the same format. */
    private String opened(XmlNode run) {
        XmlNode format = run.children().get(0);
        return body.tag(run) + (format.is("rPr") ? body.text(format) : "");
    }

    private Cut at(int place, String close, String open) {
        return cuts.computeIfAbsent(place, key -> new Cut(close, open));
    }

    /** Writes them into replacements of the body. */
    void writeTo(Splices splices) {
        cuts.forEach((place, cut) -> splices.replace(place, place, cut.close + cut.ends + cut.begins + cut.open));
        split.forEach(node ->
                splices.replace(node.start(), node.openEnd(), PartXml.with(body.tag(node), "xml:space", "preserve")));
    }
}
