package org.dudao.submission.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a small part of a workbook's zip as a stream of elements, with document types and entities disabled. */
final class XmlPart {
    /** The byte order mark of UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private XmlPart() {}

    /** Creates parsers that support neither document types nor external entities. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The characters of a part in UTF-8. At an invalid byte the parser would print a line of its own to the terminal. */
    static Reader characters(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(MARK.length);
        if (!Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /** Passes every element with a name to the consumer; a missing part has none. */
    static void elements(ZipFile zip, String part, String name, Consumer<XMLStreamReader> element) throws IOException {
        if (zip.getEntry(part) == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            XMLStreamReader xml = factory().createXMLStreamReader(characters(in));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    element.accept(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new java.util.zip.ZipException(part + ": " + e.getMessage());
        }
    }
}
