package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An assessment may be a file, or a line of a batch's output; an unwritable output is reported. */
class AssessmentFileTest {
    private static final String ONE = "fixtures/nine-year/submission.json";
    private static final String OTHER = "fixtures/town-dropout/submission.json";
    private static final String DAY = "2026-07-31";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private static Path lines;

    @BeforeAll
    static void make() throws IOException {
        Path in = Files.createDirectories(made.resolve("in"));
        Files.copy(Path.of(ONE), in.resolve("a.json"));
        Files.copy(Path.of(OTHER), in.resolve("b.json"));
        Path out = made.resolve("out");
        assertThat(Run.of("batch", in.toString(), "-o", out.toString(), "--as-of", DAY)
                        .code())
                .isEqualTo(1);
        lines = out.resolve("assessments.ndjson.gz");
    }

    private static String a() {
        return made.resolve("in/a.json").toString();
    }

    private static String text() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(lines))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path zipped(String text) throws IOException {
        Path file = folder.resolve("改过.ndjson.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(file, bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "b.json"})
    void aLineOfABatchIsVerifiedByItsSubmission(String submission) {
        Run run = Run.of(
                "verify",
                lines.toString(),
                made.resolve("in").resolve(submission).toString());
        assertThat(run.code()).as(run.toString()).isZero();
    }

    @Test
    void aLineIsChosenByItsTownshipsCode() {
        assertThat(Run.of("verify", lines.toString(), a(), "--township", "990101009000")
                        .code())
                .isZero();
        Run none = Run.of("verify", lines.toString(), ONE, "--township", "990101077");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("990101077-2025-2026", lines.toString(), "990101009-2025-2026", "--township");
        assertThat(Run.of("verify", lines.toString(), ONE, "--township", "己镇").code())
                .isEqualTo(2);
    }

    @Test
    void aLineThatWasAlteredDiffers() throws IOException {
        Path altered = zipped(text().replace("\"conclusion\":\"NOT_COMPLIANT\"", "\"conclusion\":\"COMPLIANT\""));
        Run run = Run.of("verify", altered.toString(), a());
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("/summary/conclusion: \"COMPLIANT\" → \"NOT_COMPLIANT\"");
    }

    @Test
    void aLineThatIsUnpackedIsReadAsWell() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.ndjson"), text());
        assertThat(Run.of("verify", plain.toString(), a()).code()).isZero();
    }

    @Test
    void aLineIsExplained() {
        Run run =
                Run.of("explain", lines.toString(), ONE, "--standard", "dropout.junior-rate", "--subject", "990101009");
        assertThat(run.code()).as(run.toString()).isZero();
    }

    @Test
    void anotherVersionIsNamedAndNotCalledADifference() throws IOException {
        Path other = zipped(text().replace("\"version\":\"development\"", "\"version\":\"0.0.9\""));
        Run zh = Run.of("verify", other.toString(), ONE);
        assertThat(zh.code()).isEqualTo(2);
        assertThat(zh.err()).contains("由 dudao 0.0.9、规则 ");
        Run en = Run.of("verify", other.toString(), ONE, "--lang", "en");
        assertThat(en.err()).contains("made by version 0.0.9, rules ");
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        String place = Files.writeString(folder.resolve("占位"), "x").resolve("出").toString();
        for (Run run : List.of(
                Run.of("check", ONE, "--as-of", DAY, "-o", place),
                Run.of("batch", made.resolve("in").toString(), "-o", place, "--as-of", DAY),
                Run.of("sample", lines.getParent().toString(), "-o", place, "--schools", "1", "--seed", "x"),
                Run.of("template", "-o", place),
                Run.of("office", "-o", place),
                Run.of("standards", "catalogue", "-o", place),
                Run.of("convert", ONE, "--as-of", DAY, "-o", place + ".xlsx"))) {
            assertThat(run.code()).as(run.toString()).isEqualTo(2);
            assertThat(run.err()).contains("不能写入", "占位", "Cannot write").doesNotContain("内部错误");
        }
    }

    /** A device that is always full. */
    @Test
    void aScreenThatTakesNothingIsToldOf() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "standards",
                        "list")
                .redirectOutput(full.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.onExit().join().exitValue()).isEqualTo(2);
        assertThat(Files.readString(err)).contains("结果没有显示完整");
    }
}
