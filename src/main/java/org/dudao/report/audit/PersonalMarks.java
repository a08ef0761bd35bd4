package org.dudao.report.audit;

import org.dudao.narrative.ToldAudit;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;

/** Replaces what is personal in a part of a document, also where the part keeps what was deleted. */
final class PersonalMarks {
    private PersonalMarks() {}

    static void mask(PartXml part, Splices splices) {
        TextPieces all = TextPieces.ofAll(part.root());
        String text = all.text();
        String masked = ToldAudit.masked(text);
        for (int i = 0; i < text.length(); i++) {
            TextPiece piece = masked.charAt(i) == text.charAt(i) ? null : all.from(i);
            int[] places = piece == null || piece.from() > i ? null : CharacterPlaces.of(part.source(), piece.node());
            if (piece != null && places != null) {
                int at = i - piece.from();
                splices.replace(places[at], places[at + 1], "*");
            }
        }
    }
}
