package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's or entry's name cannot control a terminal, break a line or reverse a text, wherever it is shown. */
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "a\u001b[31mb", "a\u0007b", "a\nb", "a\u202eb", "a\u2028b", "a\u009b2Jb", "a\rb", "a\u200fb", "a\u2066b");

    @TempDir
    private Path folder;

    @BeforeEach
    void theSystemTakesSuchNames() {
        assumeTrue(!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"));
    }

    private static void isHarmless(String text, String name) {
        String as = name.codePoints().mapToObj(Integer::toHexString).toList().toString();
        assertThat(text).as(as).doesNotContain(name);
        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && c != '\t')
                        .anyMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR))
                .as(as + ": " + text)
                .isFalse();
    }

    private static void isHarmless(Run run, String name) {
        isHarmless(run.out() + run.err(), name);
    }

    @Test
    void everyCommandShowsThemHarmlessly() throws IOException {
        for (String name : NAMES) {
            Path bad = Files.writeString(folder.resolve(name + ".json"), "{");
            Path good =
                    Files.copy(Path.of("fixtures/small-school/submission.json"), folder.resolve(name + "-good.json"));
            String out = folder.resolve(name + "-out").toString();
            String gone = folder.resolve("none-" + name).toString();
            Stream.of(
                            new String[] {"check", bad.toString()},
                            new String[] {"check", gone},
                            new String[] {"check", good.toString(), "--as-of", "2026-07-31", "-o", out},
                            new String[] {"check", good.toString(), "--as-of", name},
                            new String[] {"check", good.toString(), "--lang", name},
                            new String[] {"check", good.toString(), "--" + name},
                            new String[] {"check", good.toString(), "--format=" + name},
                            new String[] {"check", good.toString(), "--rules", gone},
                            new String[] {"check", good.toString(), "--office=" + gone, "-o", out, "--format", "docx"},
                            new String[] {"check", good.toString(), "--baseline", gone},
                            new String[] {name},
                            new String[] {"batch", gone, "-o", out},
                            new String[] {
                                "convert",
                                bad.toString(),
                                "-o",
                                folder.resolve(name + ".xlsx").toString()
                            },
                            new String[] {"convert", good.toString(), "-o", out + ".pdf"},
                            new String[] {
                                "template",
                                "-o",
                                folder.resolve(name + "-t.xlsx").toString()
                            },
                            new String[] {"verify", gone, good.toString()},
                            new String[] {"explain", gone, name, "--data", good.toString()},
                            new String[] {"sample", gone, "-o", out},
                            new String[] {"packs", "merge", gone, "--ledger", gone, "-o", out + ".xlsx"})
                    .forEach(args -> isHarmless(Run.of(args), name));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path csv : all.filter(
                            p -> p.toString().endsWith(".csv") || p.toString().endsWith("assessment.json"))
                    .toList()) {
                String text = Files.readString(csv);
                NAMES.forEach(name -> assertThat(text).doesNotContain(name));
            }
        }
    }

    @Test
    void aBatchListsThemApartAndHarmlessly() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String name : NAMES) {
            Files.writeString(in.resolve(name + ".json"), "{");
            Files.writeString(in.resolve(name + ".pdf"), "");
            Files.writeString(in.resolve(name + ".zip"), "PK");
            Files.writeString(in.resolve(name + ".ndjson"), "{}\n{}\n");
            Files.createDirectories(in.resolve(name + "-folder"));
            Files.writeString(in.resolve(name + "-folder").resolve(name + ".csv"), "\"x\n");
        }
        try (OutputStream file = Files.newOutputStream(in.resolve("entries.zip"));
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (String name : NAMES) {
                for (String ending : List.of(".json", ".pdf", ".xlsx")) {
                    zip.putNextEntry(new ZipEntry("f" + name + "/" + name + ending));
                    zip.write('{');
                }
            }
        }
        Run run = Run.of("batch", in.toString(), "-o", folder.resolve("out").toString(), "--as-of", "2026-07-31");
        assertThat(run.out()).contains("未能判定的文件 " + NAMES.size() * 9 + " 个");
        for (String name : NAMES) {
            isHarmless(run, name);
            isHarmless(
                    Files.readString(folder.resolve("out/unreadable.csv"))
                            .replace("\uFEFF", "")
                            .replace("\r\n", "\n"),
                    name);
            assertThat(Files.readString(folder.resolve("out/summary.html"))).doesNotContain(name);
        }
    }

    @Test
    void rulesWithSuchNamesAreRefusedHarmlessly() throws IOException {
        for (String name : NAMES) {
            Path rules = folder.resolve("rules-" + NAMES.indexOf(name));
            Files.createDirectories(rules.resolve("area"));
            Files.writeString(rules.resolve("area").resolve(name + ".yaml"), "id: x\n");
            Run run = Run.of("standards", "--rules", rules.toString());
            assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
            isHarmless(run, name);
        }
    }
}
