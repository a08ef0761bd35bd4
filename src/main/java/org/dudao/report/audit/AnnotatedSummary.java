package org.dudao.report.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dudao.narrative.Span;
import org.dudao.narrative.ToldAudit;
import org.dudao.narrative.ToldClaim;
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.report.Language;
import org.dudao.standards.Standard;
import org.dudao.submission.workbook.XmlBounds;
import org.jspecify.annotations.Nullable;

/**
 * The office's own text with a comment at each number that something certain is wrong with.
 *
 * <p>Of a document nothing else is changed but what is personal, which is replaced by as many marks: its other parts are copied without
 * being unpacked, and its text is changed in place. A text without format, or a document that is not quite as Word writes them, becomes a
 * plain document of its paragraphs.
 */
public final class AnnotatedSummary {
    private static final String BODY = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    /** Parts that are printed and not audited. */
    private static final Pattern MARGIN = Pattern.compile("word/(?:header|footer|endnotes)[0-9]*\\.xml");

    private static final int LARGEST = 32 * 1024 * 1024;

    private final ToldAudit audit;
    private final Language language;
    private final Map<ToldClaim, List<String>> comments = new LinkedHashMap<>();

    private AnnotatedSummary(ToldAudit audit, Map<String, Standard> standards, Language language) {
        this.audit = audit;
        this.language = language;
        AuditWords words = new AuditWords(audit, standards, language);
        for (ToldClaim claim : audit.claims()) {
            List<String> lines = AuditFinding.of(claim).stream()
                    .filter(AuditFinding::isCertain)
                    .flatMap(one -> Stream.of(
                            language.pick(one.kind().words()) + language.pick("：", ": ") + words.told(one),
                            words.against(one.verdict())))
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                comments.put(claim, lines);
            }
        }
    }

    /**
     * The file, equal for equal audits.
     *
     * @param bytes of the summary's file
     * @param standards by their ids
     */
    public static byte[] of(ToldAudit audit, byte[] bytes, Map<String, Standard> standards, Language language)
            throws IOException {
        AnnotatedSummary made = new AnnotatedSummary(audit, standards, language);
        byte[] own = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? made.own(bytes) : null;
        if (own != null) {
            return own;
        }
        PlainDocument plain = PlainDocument.of(audit, language);
        byte[] whole = made.annotated(plain.bytes(), plain.text(), plain::placed);
        if (whole == null) {
            throw new IllegalStateException("A document of the program's own is not read as it was written.");
        }
        return whole;
    }

    /** The office's own document; null if it is not quite as Word writes them. */
    private byte @Nullable [] own(byte[] bytes) throws IOException {
        try {
            return annotated(bytes, audit.summary().text(), span -> span);
        } catch (ZipException e) {
            return null;
        }
    }

    /** Where a part of the summary stands in the text of a document. */
    private interface Placing {
        Span placed(Span span);
    }

    private byte @Nullable [] annotated(byte[] bytes, String text, Placing placing) throws IOException {
        OfficeParts parts = new OfficeParts(bytes);
        if (!parts.main().equals(BODY)
                || !isBounded(parts, BODY, "word/_rels/document.xml.rels", "[Content_Types].xml", NOTES)
                || !isBounded(
                        parts,
                        parts.names().stream()
                                .filter(name -> MARGIN.matcher(name).matches())
                                .toArray(String[]::new))) {
            return null;
        }
        PartXml body = parts.xml(BODY);
        PartXml notes = parts.read(NOTES) == null ? null : parts.xml(NOTES);
        TextPieces pieces = TextPieces.of(body.root(), notes == null ? null : notes.root());
        if (body.root().prefix().isEmpty() || !pieces.text().equals(text)) {
            return null;
        }
        for (OfficeParts.Related one : parts.related(BODY)) {
            if (one.type().equals("comments") && !isBounded(parts, one.target())) {
                return null;
            }
        }
        WordComments written = new WordComments(parts, body);
        CommentCuts cuts = new CommentCuts(body, pieces);
        comments.forEach((claim, lines) -> {
            Span number = claim.quote().number();
            Span place =
                    placing.placed(number.from() == number.to() ? claim.quote().span() : number);
            if (cuts.canTie(place)) {
                cuts.tie(place, written.add(cuts.isOnText(place) ? lines : quoted(claim, lines)));
            }
        });
        Splices splices = new Splices();
        cuts.writeTo(splices);
        PersonalMarks.mask(body, splices);
        if (!splices.isEmpty()) {
            parts.replace(BODY, body.bytes(splices.apply(body.source())));
        }
        for (String name : parts.names()) {
            if (name.equals(NOTES) || MARGIN.matcher(name).matches()) {
                mask(parts, name);
            }
        }
        if (!comments.isEmpty()) {
            written.write();
        }
        return parts.write();
    }

    /** Masks what is personal in a part beside the body. */
    private static void mask(OfficeParts parts, String name) throws IOException {
        PartXml part = parts.xml(name);
        Splices splices = new Splices();
        PersonalMarks.mask(part, splices);
        if (!splices.isEmpty()) {
            parts.replace(name, part.bytes(splices.apply(part.source())));
        }
    }

    /** A comment that is not tied to the number itself says which one it is about. */
    private List<String> quoted(ToldClaim claim, List<String> lines) {
        List<String> quoted = new ArrayList<>(lines);
        quoted.add(0, language.pick("“", "“") + AuditWords.marked(claim.quote()) + language.pick("”", "”"));
        return quoted;
    }

    /** Whether a parser may see the parts: they are bounded as those of a submission are. */
    private static boolean isBounded(OfficeParts parts, String... names) throws IOException {
        XmlBounds bounds = new XmlBounds();
        for (String name : names) {
            byte[] bytes = parts.read(name);
            bounds.begin();
            if (bytes != null && (bytes.length > LARGEST || !bounds.take(bytes, 0, bytes.length))) {
                return false;
            }
        }
        return true;
    }
}
