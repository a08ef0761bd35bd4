package org.dudao.narrative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dudao.io.FileRefused;
import org.dudao.submission.workbook.XmlBounds;

/**
 * The text of a {@code .docx}: the paragraphs of its body and tables in the order of the document, then those of text boxes, then the
 * footnotes. What was deleted under tracking is left out, and what was inserted is in.
 */
final class DocumentText {
    private static final String BODY = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();

    private DocumentText() {}

    static String of(String name, byte[] bytes) throws IOException {
        byte[] body = null;
        byte[] notes = null;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused(name);
                } else if (entry.getName().equals(BODY)) {
                    body = part(name, zip);
                } else if (entry.getName().equals(NOTES)) {
                    notes = part(name, zip);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw refused(name);
        }
        if (body == null) {
            throw new FileRefused(
                    name + " 不是 Word 文档，不能读取。请另存为 .docx。", name + " is no Word document. Save it as .docx.");
        }
        DocumentText text = new DocumentText();
        try {
            text.read(body);
            text.paragraphs.addAll(text.boxes);
            if (notes != null) {
                text.boxes.clear();
                text.read(notes);
            }
        } catch (XMLStreamException e) {
            throw refused(name);
        }
        return String.join("\n", text.paragraphs);
    }

    private static FileRefused refused(String name) {
        return new FileRefused(
                name + " 已损坏或不完整，不能读取。请用 Word 或 WPS 打开并另存一份。",
                name + " is damaged. Open it with Word or WPS, and save a copy.");
    }

    private static byte[] part(String name, ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(LARGEST + 1);
        XmlBounds bounds = new XmlBounds();
        bounds.begin();
        String start =
                new String(bytes, 0, Math.min(bytes.length, 1_000), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (bytes.length > LARGEST || start.contains("<!DOCTYPE") || !bounds.take(bytes, 0, bytes.length)) {
            throw refused(name);
        }
        return bytes;
    }

    private void read(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        List<StringBuilder> open = new ArrayList<>();
        int inBox = 0;
        int skipped = 0;
        boolean isText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                if (skipped > 0 || element.equals("Fallback") || element.equals("del") || element.equals("moveFrom")) {
                    skipped++;
                    continue;
                }
                inBox += element.equals("txbxContent") ? 1 : 0;
                isText = element.equals("t");
                if (element.equals("p") && reader.getNamespaceURI().contains("wordprocessingml")) {
                    open.add(new StringBuilder());
                } else if (!open.isEmpty() && (element.equals("tab") || element.equals("br") || element.equals("cr"))) {
                    boolean isInRun = !element.equals("tab") || reader.getAttributeCount() == 0;
                    open.get(open.size() - 1).append(isInRun ? element.equals("tab") ? "\t" : "\n" : "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (skipped > 0) {
                    skipped--;
                    continue;
                }
                isText = false;
                if (reader.getLocalName().equals("p")
                        && reader.getNamespaceURI().contains("wordprocessingml")) {
                    String paragraph = open.remove(open.size() - 1).toString();
                    (inBox > 0 ? boxes : paragraphs).add(paragraph);
                }
                inBox -= reader.getLocalName().equals("txbxContent") ? 1 : 0;
            } else if (isText && skipped == 0 && !open.isEmpty() && reader.isCharacters()) {
                open.get(open.size() - 1).append(reader.getText());
            }
        }
    }
}
