package org.dudao.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The marks of a part of a document: in the text of its paragraphs, and as the tags of its content controls. */
final class WordMarks {
    private final String prefix;
    private final MarkResolver resolver;
    private final Map<XmlNode, List<XmlNode>> paragraphs = new HashMap<>();
    private final Map<XmlNode, FormMark> controls = new HashMap<>();
    private final Set<XmlNode> around = new HashSet<>();

    WordMarks(XmlNode root, MarkResolver resolver, FillLog log, WordPlaces places) {
        this.prefix = root.prefix();
        this.resolver = resolver;
        root.walk(node -> {
            if (isWord(node, "sdt")) {
                FormMark mark = control(node);
                if (mark != null) {
                    controls.put(node, mark);
                    above(node);
                }
            } else if (isWord(node, "p")) {
                List<XmlNode> pieces = new ArrayList<>();
                pieces(node, pieces);
                if (FormMark.isBroken(text(pieces))) {
                    log.broken(places.locate(node), text(pieces));
                }
                if (!FormMark.in(text(pieces)).isEmpty()) {
                    paragraphs.put(node, pieces);
                    pieces.forEach(this::above);
                }
            }
        });
    }

    private void above(XmlNode node) {
        for (XmlNode at = node; at != null && around.add(at); at = at.parent()) {
            // each was added
        }
    }

    /** Whether an element is Word's own of that name; drawings have paragraphs, too. */
    boolean isWord(XmlNode node, String local) {
        return node.is(local) && node.prefix().equals(prefix);
    }

    /** The texts of a paragraph, and the breaks between them, without those of a text box in it. */
    private void pieces(XmlNode node, List<XmlNode> into) {
        for (XmlNode child : node.children()) {
            if (isWord(child, "t") || isWord(child, "tab") || isWord(child, "br") || isWord(child, "cr")) {
                into.add(child);
            } else if (!isWord(child, "p") && !isWord(child, "pPr")) {
                pieces(child, into);
            }
        }
    }

    /** The texts in a paragraph; a break is a line feed, over which no mark goes. */
    static List<String> texts(List<XmlNode> pieces) {
        return pieces.stream().map(p -> p.is("t") ? p.text() : "\n").toList();
    }

    private static String text(List<XmlNode> pieces) {
        return String.join("", texts(pieces));
    }

    /** The mark of a content control: its tag, or its title; null if neither is meant for this program. */
    private @Nullable FormMark control(XmlNode control) {
        XmlNode properties = control.child("sdtPr");
        for (String name : List.of("tag", "alias")) {
            XmlNode named = properties == null ? null : properties.child(name);
            String value = named == null ? null : named.attribute("val");
            if (value == null) {
                continue;
            }
            String written = value.strip();
            List<FormMark.Span> spans = FormMark.in(written);
            if (!spans.isEmpty()) {
                return spans.get(0).mark();
            }
            boolean ours = written.startsWith("dudao.");
            FormMark mark = FormMark.parse(ours ? written.substring("dudao.".length()) : written);
            if (ours || mark.kind() != FormMark.Kind.VALUE || resolver.knows(mark)) {
                return mark;
            }
        }
        return null;
    }

    /** Whether an element is or has a marked one. */
    boolean concerns(XmlNode node) {
        return around.contains(node);
    }

    /** The texts of a marked paragraph; null if it has no mark. */
    @Nullable
    List<XmlNode> paragraph(XmlNode node) {
        return paragraphs.get(node);
    }

    /** The mark of a content control; null if it has none. */
    @Nullable
    FormMark mark(XmlNode control) {
        return controls.get(control);
    }

    /** The lists that are asked for in a row or a paragraph, without those of rows and paragraphs in it that are repeated by themselves. */
    Set<ListRow.Key> lists(XmlNode node) {
        Set<ListRow.Key> keys = new LinkedHashSet<>();
        lists(node, isWord(node, "p"), keys);
        return keys;
    }

    private void lists(XmlNode node, boolean inParagraph, Set<ListRow.Key> keys) {
        if (!around.contains(node)) {
            return;
        }
        List<XmlNode> pieces = paragraphs.get(node);
        if (pieces != null) {
            FormMark.in(text(pieces)).forEach(span -> add(span.mark(), keys));
        }
        FormMark control = controls.get(node);
        if (control != null) {
            add(control, keys);
        }
        for (XmlNode child : node.children()) {
            boolean paragraph = isWord(child, "p");
            if (!isWord(child, "tr") && !(inParagraph && paragraph)) {
                lists(child, inParagraph || paragraph, keys);
            }
        }
    }

    private void add(FormMark mark, Set<ListRow.Key> keys) {
        ListRow.Key key = resolver.listOf(mark);
        if (key != null) {
            keys.add(key);
        }
    }
}
