package org.dudao.submission.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.dudao.io.RegularFile;

/**
 * A copy of a workbook in which valid but rare forms are rewritten for the reading library: the namespaces of Strict Open XML, ISO dates,
 * texts with phonetic guides, and empty texts from formulas.
 */
final class NormalizedCopy {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final QName TYPE = new QName("t");
    private static final String PHONETIC = "rPh";
    private static final int BUFFER = 1 << 16;

    private NormalizedCopy() {}

    /**
     * Writes the copy of a workbook that {@link ZipGuard} has checked.
     *
     * @param parts those to be rewritten; all others are copied
     * @return a new temporary file, to be deleted by the caller
     */
    static Path of(Path file, Set<String> parts) throws IOException {
        Path copy = Files.createTempFile("dudao-", ".xlsx");
        try (ZipFile zip = RegularFile.zip(file);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setLevel(Deflater.BEST_SPEED); // it is read once
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (parts.contains(entry.getName())) {
                        rewrite(in, out);
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
            return copy;
        } catch (XMLStreamException | RuntimeException | IOException e) {
            Files.delete(copy);
            throw UnreadableWorkbook.refused(file, e);
        }
    }

    private static void rewrite(InputStream in, OutputStream out) throws XMLStreamException, IOException {
        XMLEventReader from = XmlPart.factory().createXMLEventReader(XmlPart.characters(in));
        OutputStream buffered = new BufferedOutputStream(out, BUFFER); // the writer writes single bytes
        XMLEventWriter to = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(buffered, "UTF-8");
        while (from.hasNext()) {
            XMLEvent event = from.nextEvent();
            if (isStart(event, PHONETIC)) {
                remainder(from);
            } else if (isStart(event, "c")) {
                cell(event.asStartElement(), remainder(from), to);
            } else {
                to.add(transitional(event));
            }
        }
        to.flush();
    }

    /** The events after an element's start up to its end, without phonetic guides. */
    private static List<XMLEvent> remainder(XMLEventReader from) throws XMLStreamException {
        List<XMLEvent> rest = new ArrayList<>();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            XMLEvent event = from.nextEvent();
            phonetic += isStart(event, PHONETIC) ? 1 : 0;
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (phonetic == 0) {
                rest.add(event);
            }
            boolean end = event.isEndElement()
                    && event.asEndElement().getName().getLocalPart().equals(PHONETIC);
            phonetic -= end && phonetic > 0 ? 1 : 0;
        }
        return rest;
    }

    /** A cell; a text cell's empty value becomes a blank, which the library distinguishes from a value never computed. */
    private static void cell(StartElement cell, List<XMLEvent> rest, XMLEventWriter to) throws XMLStreamException {
        Attribute type = cell.getAttributeByName(TYPE);
        boolean day = type != null && type.getValue().equals("d");
        boolean text = type != null && type.getValue().equals("str");
        if (!day && !text) {
            to.add(transitional(cell));
            for (XMLEvent event : rest) {
                to.add(transitional(event));
            }
            return;
        }
        QName value =
                new QName(cell.getName().getNamespaceURI(), "v", cell.getName().getPrefix());
        StringBuilder characters = new StringBuilder();
        boolean reading = false;
        to.add(day ? asText(cell) : transitional(cell));
        for (XMLEvent event : rest.subList(0, rest.size() - 1)) {
            if (isStart(event, "v")) {
                reading = true;
            } else if (reading && event.isEndElement()) {
                reading = false;
            } else if (reading && event.isCharacters()) {
                characters.append(event.asCharacters().getData());
            } else {
                to.add(transitional(event));
            }
        }
        String found = day ? IsoDay.shown(characters.toString()) : characters.toString();
        StartElement start = EVENTS.createStartElement(value, null, null);
        to.add(transitional(start));
        to.add(EVENTS.createCharacters(found.isEmpty() ? " " : found));
        to.add(EVENTS.createEndElement(transitional(value), null));
        to.add(transitional(rest.get(rest.size() - 1)));
    }

    private static StartElement asText(StartElement cell) {
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = cell.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            attributes.add(attribute.getName().equals(TYPE) ? EVENTS.createAttribute(TYPE, "str") : attribute);
        }
        return EVENTS.createStartElement(
                transitional(cell.getName()),
                attributes.iterator(),
                namespaces(cell).iterator());
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    /** An event in the namespaces of Transitional Open XML. */
    private static XMLEvent transitional(XMLEvent event) {
        if (event.isEndElement()) {
            return EVENTS.createEndElement(transitional(event.asEndElement().getName()), null);
        }
        if (!event.isStartElement()) {
            return event;
        }
        StartElement start = event.asStartElement();
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = start.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            attributes.add(EVENTS.createAttribute(
                    transitional(attribute.getName()), StrictNamespaces.transitional(attribute.getValue())));
        }
        return EVENTS.createStartElement(
                transitional(start.getName()),
                attributes.iterator(),
                namespaces(start).iterator());
    }

    private static List<Namespace> namespaces(StartElement start) {
        List<Namespace> namespaces = new ArrayList<>();
        for (Iterator<Namespace> all = start.getNamespaces(); all.hasNext(); ) {
            Namespace namespace = all.next();
            namespaces.add(EVENTS.createNamespace(
                    namespace.getPrefix(), StrictNamespaces.transitional(namespace.getNamespaceURI())));
        }
        return namespaces;
    }

    private static QName transitional(QName name) {
        return new QName(StrictNamespaces.transitional(name.getNamespaceURI()), name.getLocalPart(), name.getPrefix());
    }
}
