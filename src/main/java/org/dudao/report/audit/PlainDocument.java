package org.dudao.report.audit;

import org.dudao.narrative.Span;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.dudao.report.word.PageLayout;
import org.dudao.report.word.WordText;

/** A summary as a plain document of its paragraphs. */
final class PlainDocument {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String UNFIT = "[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final byte[] bytes;
    private final String text;
    private final int[] places;

    private PlainDocument(byte[] bytes, String text, int[] places) {
        this.bytes = bytes;
        this.text = text;
        this.places = places;
    }

    /** The file. */
    byte[] bytes() {
        return bytes;
    }

    /** The text of the document: that of the summary without carriage returns and byte order mark. */
    String text() {
        return text;
    }

    static PlainDocument of(ToldAudit audit, Language language) {
        StringBuilder masked = new StringBuilder(audit.summary().text());
        audit.personal().forEach(one -> {
            for (int i = one.span().from(); i < one.span().to(); i++) {
                masked.setCharAt(i, '*');
            }
        });
        int[] places = new int[masked.length() + 1];
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            places[i] = kept.length();
            boolean isLineEnd = c == '\r' && i + 1 < masked.length() && masked.charAt(i + 1) == '\n';
            boolean isMark = c == BYTE_ORDER_MARK && i == 0;
            kept.append(isLineEnd || isMark ? "" : c == '\r' ? '\n' : c);
        }
        places[masked.length()] = kept.length();
        String text = kept.toString().replaceAll(UNFIT, "\uFFFD");
        WordText document = new WordText(language);
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
                document.flush(line);
            } else {
                document.paragraph(line);
            }
        }
        return new PlainDocument(
                document.finish(PageLayout.DOCUMENT, audit.summary().file()), text, places);
    }

    /** Where a part of the summary stands in it. */
    Span placed(Span span) {
        return new Span(places[span.from()], places[span.to()]);
    }
}
