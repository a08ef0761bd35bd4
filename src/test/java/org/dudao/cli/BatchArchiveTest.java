package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of an archive judges the newest submission of each township and school year. */
class BatchArchiveTest {
    @TempDir
    private Path folder;

    private Path in;
    private Path archive;

    @BeforeEach
    void anArchiveOfTwoTownshipsOneOfWhichHandedInTwice() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        archive = folder.resolve("archive");
        String first = Files.readString(Path.of("fixtures/every-area/submission.json"));
        Path corrected = in.resolve("corrected.json");
        Files.writeString(corrected, first.replace("\"clinicArea\": 45", "\"clinicArea\": 61"));
        Path other = in.resolve("other.json");
        Files.copy(Path.of("fixtures/clean-town/submission.json"), other);
        for (Path one : new Path[] {Path.of("fixtures/every-area/submission.json"), other, corrected}) {
            assertThat(Run.of("archive", "add", one.toString(), "--archive", archive.toString())
                            .out())
                    .contains("已归档 1 份");
        }
    }

    private Run batch(Path of, Path to) {
        return Run.of("batch", of.toString(), "-o", to.toString(), "--as-of", "2026-07-31");
    }

    @Test
    void itGivesWhatABatchOfThoseFilesGives() throws IOException {
        Run ofArchive = batch(archive, folder.resolve("a"));
        Run ofFiles = batch(in, folder.resolve("b"));
        assertThat(ofArchive.code()).as(ofArchive.err()).isEqualTo(ofFiles.code());
        assertThat(folder.resolve("a/findings.csv")).hasSameTextualContentAs(folder.resolve("b/findings.csv"));
        assertThat(folder.resolve("a/summary.html")).hasSameTextualContentAs(folder.resolve("b/summary.html"));
    }

    @Test
    void aRunCanBeMadeAgainFromTheArchive() {
        Path out = folder.resolve("a");
        batch(archive, out);
        Run again = Run.of("verify", out.toString(), archive.toString());
        assertThat(again.code()).as(again.out() + again.err()).isZero();
    }

    @Test
    void aChangedArchiveIsNotJudged() throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path one : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
                Files.write(one, new byte[] {1, 2, 3});
            }
        }
        Run run = batch(archive, folder.resolve("a"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("已损坏");
    }
}
