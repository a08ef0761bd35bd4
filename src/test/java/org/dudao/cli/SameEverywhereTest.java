package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.io.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal bytes on every computer, whatever its language, digits, calendar, time zone and charset. */
@Tag("full")
class SameEverywhereTest {
    private static final Path SUBMISSION =
            Path.of("fixtures/nine-year/submission.json").toAbsolutePath();

    @TempDir
    private static Path temporary;

    private static Map<String, String> usual;

    @BeforeAll
    static void usual() throws IOException {
        usual = written(
                "usual",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8");
        assertThat(usual)
                .containsKeys(
                        "check.txt",
                        "out/990101009-2025-2026/report.html",
                        "out/990101009-2025-2026/results.sarif",
                        "all/assessments.ndjson.gz",
                        "all/summary.docx",
                        "draw/draw.csv",
                        "form.xlsx",
                        "standards.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=GBK -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=nu-arab -Dfile.encoding=ISO-8859-1 -Duser.timezone=Etc/GMT+12"
            })
    void everyDocumentIsTheSame(String computer) throws IOException {
        assertThat(written(computer.replaceAll("[^a-zA-Z]+", "-"), computer.split(" ", -1)))
                .isEqualTo(usual);
    }

    /** The hashes of all that the commands write and show, by path. */
    private static Map<String, String> written(String name, String... computer) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.createDirectory(folder.resolve("in"));
        Files.copy(SUBMISSION, folder.resolve("in/己镇.json"));
        String day = "2026-07-31";
        run(
                folder,
                "check.txt",
                computer,
                "check",
                "in/己镇.json",
                "--as-of",
                day,
                "-o",
                "out",
                "--packs",
                "--format",
                "json,md,html,docx,xlsx,csv,sarif",
                "--bureau",
                "己县教育局",
                "--issued",
                "2026-08-05");
        run(folder, "batch.txt", computer, "batch", "in", "-o", "all", "--as-of", day, "--jobs", "2");
        run(folder, "sample.txt", computer, "sample", "all", "-o", "draw", "--schools", "1", "--seed", "İıIi");
        run(folder, "convert.txt", computer, "convert", "in/己镇.json", "-o", "form.xlsx", "--as-of", day);
        run(folder, "catalogue.txt", computer, "standards", "catalogue", "-o", "standards.html", "--lang", "en");
        run(
                folder,
                "explain.txt",
                computer,
                "explain",
                "out/990101009-2025-2026/assessment.json",
                "in/己镇.json",
                "--standard",
                "dropout.junior-rate",
                "--subject",
                "990101009");
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
            }
        }
        return hashes;
    }

    /** Of absolute paths, for it is run elsewhere. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void run(Path folder, String shown, String[] computer, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dsun.jnu.encoding=UTF-8"));
        command.addAll(List.of(computer));
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(shown).toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        int code = builder.start().onExit().join().exitValue();
        assertThat(code).as(Files.readString(folder.resolve(shown))).isIn(0, 1);
    }
}
