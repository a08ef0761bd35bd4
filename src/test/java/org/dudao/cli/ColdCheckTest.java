package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check that needs no ledger loads of one: nothing. */
class ColdCheckTest {
    private static final Pattern OF_A_LEDGER = Pattern.compile(
            " (org\\.dudao\\.(ledger|archive)\\.|org\\.dudao\\.cli\\.Ledger(Histories|Imports)|org\\.sqlite|org\\.jdbi|org\\.flywaydb"
                    + "|org\\.postgresql|com\\.zaxxer)");

    @TempDir
    private Path folder;

    private List<String> loaded(String... more) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "fixtures/breaks-all-four/submission.json",
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("out").toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("said").toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isEqualTo(1);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> OF_A_LEDGER.matcher(line).find()).toList();
        }
    }

    @Test
    void aCheckWithoutALedgerLoadsNoClassOfOne() throws IOException, InterruptedException {
        assertThat(loaded()).isEmpty();
        assertThat(loaded("--ledger", folder.resolve("l.db").toString(), "--import", "--by", "王督学"))
                .anyMatch(line -> line.contains("org.sqlite"))
                .anyMatch(line -> line.contains("org.dudao.ledger.Histories"));
    }
}
