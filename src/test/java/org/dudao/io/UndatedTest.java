package org.dudao.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dudao.facts.Dictionary;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;
import org.junit.jupiter.api.Test;

/** A workbook tells nothing of the moment at which it was written. */
class UndatedTest {
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
