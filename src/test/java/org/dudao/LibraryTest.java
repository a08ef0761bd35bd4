package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.dudao.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that uses the library: the example of the README is compiled and run on the class path that such a program has, without
 * the libraries of the command line. The build writes that class path.
 */
class LibraryTest {
    private static final Path EXAMPLE = Path.of("src/docs/examples/CheckFolder.java");
    private static final Path LIBRARY = Path.of("target/library");

    @TempDir
    private Path folder;

    private static String libraries() throws IOException {
        return Path.of("target/classes").toAbsolutePath()
                + File.pathSeparator
                + Files.readString(LIBRARY.resolve("class-path.txt")).strip();
    }

    private Path inputs() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        for (String name : List.of("nine-year/submission.xlsx", "town-dropout/submission.json")) {
            Files.copy(Path.of("fixtures", name), inputs.resolve(name.replace('/', '-')));
        }
        Files.writeString(inputs.resolve("wrong.json"), "{}");
        return inputs;
    }

    /** The example's output, a line each. */
    private List<String> run(String classPath) throws IOException, InterruptedException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", classes.toString(), EXAMPLE.toString());
        assertThat(compiled).isZero();
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes + File.pathSeparator + classPath,
                        "CheckFolder",
                        inputs().toString(),
                        Fixtures.AS_OF.toString(),
                        folder.resolve("pages").toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private void mustBeWhatCheckFinds(List<String> lines) throws IOException {
        assertThat(lines)
                .contains(
                        "990101009\tdropout.junior-rate\t990101009\tVIOLATION\t0.02\t2026-08-17",
                        "wrong.json\t/format\tThe required key format is missing");
        assertThat(lines.stream().map(l -> l.replaceFirst("\\d+$", "n")))
                .contains("990101009\tNOT_COMPLIANT\tn", "990101001\tNOT_CONCLUDED\tn", "990101\tNOT_CONCLUDED\tn");
        try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
            assertThat(pages.map(p -> p.getFileName().toString()).sorted())
                    .containsExactly("990101001-2025-2026.html", "990101009-2025-2026.html");
        }
    }

    @Test
    void theExampleRunsWithoutTheLibrariesOfTheCommandLine() throws IOException, InterruptedException {
        String classPath = libraries();
        assertThat(classPath).doesNotContain("picocli").doesNotContain("slf4j-simple");
        mustBeWhatCheckFinds(run(classPath));
    }

    /** Spark 4.1 brings Jackson 2.21.2, which then comes first. */
    @Test
    void theExampleRunsWithTheJacksonOfSparkBeforeOurs() throws IOException, InterruptedException {
        try (Stream<Path> jars = Files.list(LIBRARY.resolve("jackson-of-spark"))) {
            String first = jars.map(jar -> jar.toAbsolutePath().toString())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
            assertThat(first).contains("jackson-databind-2.21.2.jar");
            mustBeWhatCheckFinds(run(first + File.pathSeparator + libraries()));
        }
    }
}
