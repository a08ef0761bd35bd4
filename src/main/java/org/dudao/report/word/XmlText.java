package org.dudao.report.word;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML text sequentially; all names and texts are escaped by the underlying writer. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** Characters not allowed in XML 1.0, such as control characters in a name. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    XmlText open(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Text; a character not allowed in XML becomes U+FFFD, to be visible. */
    XmlText text(String text) {
        return write(() -> xml.writeCharacters(UNFIT.matcher(text).replaceAll("\uFFFD")));
    }

    /** Closes the last open element. */
    XmlText close() {
        return write(xml::writeEndElement);
    }

    @Override
    public String toString() {
        write(xml::flush);
        return written.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private XmlText write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot be written.", e);
        }
    }
}
