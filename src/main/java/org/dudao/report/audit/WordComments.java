package org.dudao.report.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;

/** The part of a document with its comments; those that it has already stay. */
final class WordComments {
    private static final String AUTHOR = "督导";
    private static final String BODY = "word/document.xml";
    private static final String RELATED = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final OfficeParts parts;
    private final boolean isStrict;
    private final String old;
    private final StringBuilder added = new StringBuilder();
    private int next;

    /** The comments of a document with a body. */
    WordComments(OfficeParts parts, PartXml body) throws IOException {
        this.parts = parts;
        this.isStrict = body.tag(body.root()).contains(STRICT);
        this.old = parts.related(BODY).stream()
                .filter(one -> one.type().equals("comments"))
                .map(OfficeParts.Related::target)
                .findFirst()
                .orElse("");
        if (!old.isEmpty()) {
            for (XmlNode one : parts.xml(old).root().children()) {
                String id = one.attribute("id");
                next = Math.max(next, id != null && id.matches("\\d{1,8}") ? Integer.parseInt(id) + 1 : 0);
            }
        }
    }

    /** Adds a comment of several paragraphs; its number. */
    int add(List<String> paragraphs) {
        added.append("<w:comment w:id=\"")
                .append(next)
                .append("\" w:author=\"" + AUTHOR + "\" w:initials=\"" + AUTHOR + "\">");
        for (String one : paragraphs) {
            added.append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
                            + "<w:ind w:left=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr>"
                            + "<w:r><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>"
                            + "<w:t xml:space=\"preserve\">")
                    .append(XmlEscape.text(XmlEscape.clean(one)))
                    .append("</w:t></w:r></w:p>");
        }
        added.append("</w:comment>");
        return next++;
    }

    /** Writes the part, and names it where parts are named. */
    void write() throws IOException {
        if (!old.isEmpty()) {
            PartXml xml = parts.xml(old);
            if (!xml.root().prefix().equals("w:")) {
                throw new ZipException(old + ": another prefix");
            }
            append(old, added.toString());
            return;
        }
        String part = "word/comments.xml";
        while (parts.read(part) != null) {
            part = part.replace("comments", "comments-dudao");
        }
        String names = isStrict ? STRICT + "wordprocessingml/main" : NAMES;
        parts.replace(
                part,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + names + "\">"
                                + added + "</w:comments>")
                        .getBytes(StandardCharsets.UTF_8));
        name(part);
    }

    private void name(String part) throws IOException {
        String prefix = parts.xml(TYPES).root().prefix();
        append(
                TYPES,
                "<" + prefix + "Override PartName=\"/" + part
                        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>");
        if (parts.read(RELATED) == null) {
            parts.replace(
                    RELATED,
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        PartXml related = parts.xml(RELATED);
        String id = "rIdDudao";
        while (related.source().contains('"' + id + '"')) {
            id += "1";
        }
        String type = (isStrict ? STRICT + "officeDocument/" : "http://schemas.openxmlformats.org/officeDocument/2006/")
                + "relationships/comments";
        append(
                RELATED,
                "<" + related.root().prefix() + "Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"/" + part
                        + "\"/>");
    }

    /** Adds to the end of the outermost element of a part. */
    private void append(String part, String what) throws IOException {
        PartXml xml = parts.xml(part);
        XmlNode root = xml.root();
        String source = xml.source();
        String tag = xml.tag(root);
        String changed = root.isEmptyTag()
                ? source.substring(0, root.start())
                        + tag.substring(0, tag.lastIndexOf('/')) + ">" + what + "</" + root.name() + ">"
                        + source.substring(root.end())
                : source.substring(0, root.closeStart()) + what + source.substring(root.closeStart());
        parts.replace(part, xml.bytes(changed));
    }
}
