package org.dudao.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Assembles a .docx file. All parts except the text are fixed resources of the program, which define the layout. */
final class Docx {
    /** A fixed time, so that equal assessments give equal bytes. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final Map<String, String> FIXED = fixed();

    private static Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("[Content_Types].xml", "content-types.xml");
        fixed.put("_rels/.rels", "package-rels.xml");
        fixed.put("word/_rels/document.xml.rels", "document-rels.xml");
        for (String part : new String[] {
            "styles.xml", "settings.xml", "fontTable.xml", "footer-odd.xml", "footer-even.xml", "footer-letter.xml"
        }) {
            fixed.put("word/" + part, part);
        }
        return Collections.unmodifiableMap(fixed);
    }

    private Docx() {}

    /**
     * A complete file.
     *
     * @param document the XML of the main part
     * @param title the title in the file's properties
     */
    static byte[] of(byte[] document, String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.length / 4 + 8192);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : FIXED.entrySet()) {
                put(zip, part.getKey(), resource(part.getValue()));
            }
            put(zip, "docProps/core.xml", properties(title));
            put(zip, "word/document.xml", document);
        } catch (IOException e) {
            throw new IllegalStateException("A document in memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Docx.class.getResourceAsStream("/word/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] properties(String title) {
        XmlText xml = new XmlText();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("dc:title").text(title).close();
        xml.open("dc:creator").text("Dudao").close();
        xml.close();
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
