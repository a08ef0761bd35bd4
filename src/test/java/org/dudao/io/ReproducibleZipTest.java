package org.dudao.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;
import org.junit.jupiter.api.Test;

/** A document does not depend on when and where it was written. */
class ReproducibleZipTest {
    private static final String PROPERTIES = """
            <cp:coreProperties>%s<dc:creator>督导</dc:creator>%s</cp:coreProperties>""";
    private static final String CREATED =
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-22T08:00:00Z</dcterms:created>";
    private static final String MODIFIED = "<dcterms:modified xsi:type=\"dcterms:W3CDTF\"/>";

    private static byte[] document(LocalDateTime time, String properties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("word/document.xml", "<p>整改通知</p>");
            parts.put("docProps/core.xml", properties);
            parts.put("[Content_Types].xml", "<Types><dcterms:created>1</dcterms:created></Types>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> parts(byte[] document) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + " " + entry.getTimeLocal() + " "
                        + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void theTimesAreFixedAndAllElseStaysInItsOrder() throws IOException {
        byte[] fixed = ReproducibleZip.of(
                document(LocalDateTime.of(2026, 11, 22, 8, 0), PROPERTIES.formatted(CREATED, MODIFIED)));
        assertThat(parts(fixed))
                .containsExactly(
                        "word/document.xml 2026-01-01T00:00 <p>整改通知</p>",
                        "docProps/core.xml 2026-01-01T00:00 " + PROPERTIES.formatted("", ""),
                        "[Content_Types].xml 2026-01-01T00:00 <Types><dcterms:created>1</dcterms:created></Types>");
    }

    @Test
    void whatIsWrittenLaterOrInAnotherTimeZoneIsTheSame() throws IOException {
        byte[] first =
                ReproducibleZip.of(document(LocalDateTime.of(2026, 11, 22, 8, 0), PROPERTIES.formatted(CREATED, "")));
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Urumqi"));
            assertThat(ReproducibleZip.of(
                            document(LocalDateTime.of(2027, 2, 3, 4, 6), PROPERTIES.formatted("", MODIFIED))))
                    .isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    private static byte[] template() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(FormLayout.of(Dictionary.load(), path -> true), null, "1", bytes);
        return bytes.toByteArray();
    }

    @Test
    void twoTemplatesOfOneFormAreTheSameBytes() throws IOException, InterruptedException {
        byte[] first = template();
        Thread.sleep(2); // the library would write milliseconds
        assertThat(template()).isEqualTo(first);
    }
}
