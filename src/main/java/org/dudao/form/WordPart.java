package org.dudao.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** A part of a document with its marks replaced; what has no mark is copied as it is. */
final class WordPart {
    /** Names and numbers that a document may have once; a row that is repeated does without them. */
    private static final Pattern ONCE = Pattern.compile(
            "\\s\\w+:(?:paraId|textId)=\"[^\"]*\"|<w:bookmark(?:Start|End)\\b[^>]*/>|<w:sectPr\\b.*?</w:sectPr>",
            Pattern.DOTALL);

    private final PartXml xml;
    private final MarkResolver resolver;
    private final FillLog log;
    private final WordMarks marks;
    private final WordPlaces places;
    private final String prefix;
    private final Map<XmlNode, String> texts = new HashMap<>();
    private boolean told;

    WordPart(String part, PartXml xml, MarkResolver resolver, FillLog log) {
        this.xml = xml;
        this.resolver = resolver;
        this.log = log;
        this.places = new WordPlaces(part, xml.root());
        this.marks = new WordMarks(xml.root(), resolver, log, places);
        this.prefix = xml.root().prefix();
    }

    /** Whether it has any mark. */
    boolean isMarked() {
        return marks.concerns(xml.root());
    }

    /** The text of the part. */
    String filled() {
        StringBuilder out =
                new StringBuilder(xml.source().substring(0, xml.root().start()));
        element(xml.root(), null, out);
        return out.append(xml.source().substring(xml.root().end())).toString();
    }

    private void element(XmlNode node, @Nullable ListRow row, StringBuilder out) {
        if (!marks.concerns(node)) {
            out.append(xml.text(node));
            return;
        }
        boolean repeats = marks.isWord(node, "tr") || (marks.isWord(node, "p") && node.around("tr") == null);
        ListRow.Key key = repeats ? key(node, row) : null;
        if (key != null) {
            repeat(node, key, out);
        } else {
            once(node, row, out);
        }
    }

    private ListRow.@Nullable Key key(XmlNode node, @Nullable ListRow row) {
        Set<ListRow.Key> keys = marks.lists(node);
        if (row != null) {
            keys.removeIf(row.key()::covers);
        }
        ListRow.Key joined = keys.isEmpty() ? null : ListRow.Key.joined(keys);
        if (!keys.isEmpty() && joined == null) {
            log.fault(
                    places.locate(node),
                    "",
                    new BilingualText("一行只能列一个清单，请分成两行", "a row can list one list only; use a row for each"));
        }
        return joined;
    }

    private void repeat(XmlNode node, ListRow.Key key, StringBuilder out) {
        for (ListRow row : resolver.rows(key)) {
            StringBuilder one = new StringBuilder();
            told = false;
            once(node, row, one);
            out.append(row.number() == 1 ? one : ONCE.matcher(one).replaceAll(""));
        }
    }

    private void once(XmlNode node, @Nullable ListRow row, StringBuilder out) {
        FormMark control = marks.mark(node);
        if (control != null) {
            out.append(new WordControl(xml, node, log).filled(places.locate(node), value(node, control, row)));
            return;
        }
        List<XmlNode> pieces = marks.paragraph(node);
        if (pieces != null) {
            List<String> filled = Pieces.filled(WordMarks.texts(pieces), mark -> value(node, mark, row));
            for (int i = 0; i < pieces.size(); i++) {
                texts.put(pieces.get(i), filled.get(i));
            }
        }
        out.append(xml.tag(node));
        int at = node.openEnd();
        for (XmlNode child : node.children()) {
            out.append(xml.source(), at, child.start());
            String text = texts.get(child);
            if (text != null && child.is("t") && !text.equals(child.text())) {
                out.append(WordControl.text(prefix, text));
            } else {
                element(child, row, out);
            }
            at = child.end();
        }
        out.append(xml.source(), at, node.end());
    }

    private @Nullable String value(XmlNode node, FormMark mark, @Nullable ListRow row) {
        if (row != null && row.entry() == null && row.key().covers(resolver.listOf(mark))) {
            boolean first = !told;
            told = true;
            return first ? log.write(places.locate(node), mark, resolver.nothing(row.key())) : "";
        }
        BilingualText place = places.locate(node);
        BilingualText here = row == null || row.entry() == null
                ? place
                : new BilingualText(
                        place.zh() + "（第" + row.number() + "项）", place.en() + " (entry " + row.number() + ")");
        return log.write(here, mark, resolver.answer(mark, row));
    }
}
