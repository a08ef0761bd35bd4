package org.dudao.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A part of an office file: its text, and the elements with their places in it.
 *
 * <p>A part that was parsed and written again would have other quotation marks, orders of attributes and name spaces; here only what is
 * filled in is replaced in the text, and all else stays byte for byte.
 *
 * @param source the text without a byte order mark
 * @param mark whether the file had one
 */
public record PartXml(String source, XmlNode root, boolean mark) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Parses a part.
     *
     * @throws ZipException if it is not well-formed XML in UTF-8
     */
    public static PartXml parse(String part, byte[] bytes) throws ZipException {
        try {
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean mark = !whole.isEmpty() && whole.charAt(0) == BYTE_ORDER_MARK;
            String source = mark ? whole.substring(1) : whole;
            return new PartXml(source, tree(source), mark);
        } catch (CharacterCodingException | XMLStreamException e) {
            throw new ZipException(part + ": " + e.getMessage());
        }
    }

    private static XmlNode tree(String source) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader2 xml = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(source));
        XmlNode root = null;
        XmlNode open = null;
        int before = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            int after = (int) xml.getLocationInfo().getEndingCharOffset();
            if (event == XMLStreamConstants.START_ELEMENT) {
                int start = source.indexOf(
                        '<', open == null ? Math.max(before, source.lastIndexOf('<', after - 1)) : before);
                open = new XmlNode(name(xml), open, attributes(xml), start, after, xml.isEmptyElement());
                root = root == null ? open : root;
            } else if (event == XMLStreamConstants.END_ELEMENT && open != null) {
                open.close(before, after);
                open = open.parent();
            } else if (open != null && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                open.add(xml.getText());
            }
            before = after;
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private static String name(XMLStreamReader2 xml) {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    private static String[] attributes(XMLStreamReader2 xml) {
        String[] all = new String[2 * xml.getAttributeCount()];
        for (int i = 0; i < all.length; i += 2) {
            String prefix = xml.getAttributePrefix(i / 2);
            String local = xml.getAttributeLocalName(i / 2);
            all[i] = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
            all[i + 1] = xml.getAttributeValue(i / 2);
        }
        return all;
    }

    /** The text of an element with its tags. */
    public String text(XmlNode node) {
        return source.substring(node.start(), node.end());
    }

    /** The start tag of an element. */
    public String tag(XmlNode node) {
        return source.substring(node.start(), node.openEnd());
    }

    /** The bytes of another text in place of this one. */
    public byte[] bytes(String changed) {
        return (mark ? BYTE_ORDER_MARK + changed : changed).getBytes(StandardCharsets.UTF_8);
    }

    /** A start tag with another value of an attribute, which it may not have had. */
    public static String with(String tag, String attribute, String value) {
        String without = without(tag, attribute);
        int end = without.endsWith("/>") ? without.length() - 2 : without.length() - 1;
        int name = 1;
        while (name < end && !Character.isWhitespace(without.charAt(name))) {
            name++;
        }
        int at = position(tag, attribute);
        int place = at < 0 ? name : at;
        return without.substring(0, place) + " " + attribute + "=\"" + value + "\"" + without.substring(place);
    }

    /** A start tag without an attribute. */
    public static String without(String tag, String attribute) {
        int at = position(tag, attribute);
        if (at < 0) {
            return tag;
        }
        int quote = at;
        while (tag.charAt(quote) != '"' && tag.charAt(quote) != '\'') {
            quote++;
        }
        return tag.substring(0, at) + tag.substring(tag.indexOf(tag.charAt(quote), quote + 1) + 1);
    }

    /** Where the white space before an attribute begins; -1 if the tag has none of that name. */
    private static int position(String tag, String attribute) {
        char quote = 0;
        for (int i = 1; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Character.isWhitespace(tag.charAt(i - 1)) && tag.startsWith(attribute, i)) {
                int after = i + attribute.length();
                while (after < tag.length() && Character.isWhitespace(tag.charAt(after))) {
                    after++;
                }
                if (after < tag.length() && tag.charAt(after) == '=') {
                    int from = i - 1;
                    while (from > 1 && Character.isWhitespace(tag.charAt(from - 1))) {
                        from--;
                    }
                    return from;
                }
            }
        }
        return -1;
    }
}
