package org.dudao.submission;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Whatever the bytes, the reader gives a submission or says what is wrong; it never throws.
 *
 * <p>A build tries the seeds beside this class's resources. {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true -Dtest=SubmissionReaderFuzzTest#anyBytes} looks for
 * more.
 */
class SubmissionReaderFuzzTest {
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
}
