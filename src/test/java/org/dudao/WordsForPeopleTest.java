package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.TerminalSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No document for people names a value by its address in a file or by its path in the program. */
class WordsForPeopleTest {
    /** {@code /buildings/2/inUse} and {@code schools[].staff.teachers}. */
    private static final Pattern ADDRESS =
            Pattern.compile("/[a-z][A-Za-z]+/\\d+(?:/[A-Za-z]+)+|[a-z][A-Za-z]*\\[[^\\]\\s]*\\](?:\\.[A-Za-z.]+)?");

    private static final List<Document> FOR_PROGRAMS =
            List.of(Document.ASSESSMENT, Document.SARIF, Document.FINDINGS_CSV);

    private static final Dudao DUDAO = Dudao.load();

    /** The data of many fields are missing in the first, and the second breaks a standard of every area. */
    private static final List<Assessment> ASSESSMENTS = Stream.of("breaks-all-four", "every-area")
            .map(name -> Fixtures.assess(Fixtures.submission(Path.of("fixtures", name))))
            .toList();

    @ParameterizedTest
    @EnumSource(Document.class)
    void noDocumentNamesAnAddress(Document document) throws IOException {
        if (FOR_PROGRAMS.contains(document)) {
            return;
        }
        boolean isWritten = false;
        for (Assessment assessment : ASSESSMENTS) {
            for (Language language : Language.values()) {
                ByteArrayOutputStream to = new ByteArrayOutputStream();
                if (DUDAO.write(assessment, document, language, to)) {
                    isWritten = true;
                    assertThat(addresses(text(to.toByteArray())))
                            .as("%s in %s", document, language)
                            .isEmpty();
                }
            }
        }
        assertThat(isWritten).as("%s is written", document).isTrue();
    }

    @Test
    void theTerminalNamesNone() {
        for (Language language : Language.values()) {
            assertThat(ASSESSMENTS).allSatisfy(a -> assertThat(addresses(TerminalSummary.of(a, language)))
                    .isEmpty());
        }
    }

    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** What is read of a file: of a page without its style and script, of a zip all its parts. */
    private static String text(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            all.append(new String(bytes, StandardCharsets.UTF_8));
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString().replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("<[^>]+>", "\n");
    }
}
