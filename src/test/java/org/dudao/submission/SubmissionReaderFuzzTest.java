package org.dudao.submission;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.facts.Dictionary;

/**
 * For any bytes, the reader returns a submission or input problems; it never throws.
 *
 * <p>A build tests the seeds in this class's resources. {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true
 * -Dtest=SubmissionReaderFuzzTest#anyBytes} searches for more.
 */
class SubmissionReaderFuzzTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    /** Written once: to write it for each try would take most of the time. */
    private static final byte[] FRAME = frame();

    private static byte[] frame() {
        try {
            Path file = Files.createTempFile("fuzz", ".xlsx");
            try {
                Sheets.form().sheet("校舍", Sheets.row("校舍单体编号")).xlsx(file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void anyBytes(byte[] bytes) {
        Form.bytes(bytes);
    }

    /** Most random bytes end at the first token; these stand where the values are. */
    @FuzzTest(maxDuration = "10m")
    void anyParts(byte[] bytes) {
        String parts = new String(bytes, StandardCharsets.UTF_8);
        Form.bytes(("{" + Form.HEAD.replace('\'', '"') + ", " + parts + "}").getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes as a file, which they can tell to be a workbook. */
    @FuzzTest(maxDuration = "10m")
    void anyWorkbook(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            Files.write(file, bytes);
            Form.isSoundOrSaysWhy(READER.read(file, Form.AS_OF));
        } finally {
            Files.delete(file);
        }
    }

    /** Random bytes are no zip: these are the sheet of a workbook that is sound otherwise. */
    @FuzzTest(maxDuration = "10m")
    void anySheet(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            Files.write(file, FRAME);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Files.write(zip.getPath("xl/worksheets/sheet3.xml"), bytes);
            }
            Form.isSoundOrSaysWhy(READER.read(file, Form.AS_OF));
        } finally {
            Files.delete(file);
        }
    }
}
