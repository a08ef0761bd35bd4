package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links planted in an output folder by others: no command writes through them. */
class PlantedLinksTest {
    private static final String GOOD = "fixtures/breaks-all-four/submission.json";
    private static final String RUN = "990101003-2025-2026";

    @TempDir
    private Path folder;

    private Path victim;
    private Path elsewhere;

    @BeforeEach
    void somethingIsWorthKeeping() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        victim = Files.writeString(folder.resolve("victim"), "precious");
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of(GOOD), folder.resolve("in/a.json"));
    }

    private void link(String name, Path to) throws IOException {
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, to);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void nothingWasTouched() throws IOException {
        assertThat(Files.readString(victim)).isEqualTo("precious");
        try (Stream<Path> all = Files.list(elsewhere)) {
            assertThat(all.toList()).isEmpty();
        }
    }

    private Run check(String... more) {
        return Run.of(
                Stream.concat(Stream.of("check", GOOD, "--as-of", "2026-07-31", "-o", path("out")), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Run batch() {
        return Run.of("batch", path("in"), "-o", path("out"), "--as-of", "2026-07-31");
    }

    @Test
    void documentsTakeThePlaceOfLinks() throws IOException {
        List<String> names = List.of("assessment.json", "findings.csv", "report.html", "manifest.json");
        for (String name : names) {
            link("out/" + RUN + "/" + name, victim);
            link("out/" + RUN + "/." + name + ".writing", victim);
        }
        Run run = check("--format", "json,csv,html");
        assertThat(run.err()).isEmpty();
        nothingWasTouched();
        for (String name : names) {
            assertThat(Files.isRegularFile(folder.resolve("out/" + RUN + "/" + name), LinkOption.NOFOLLOW_LINKS))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void aBatchDoesTheSame() throws IOException {
        for (String name : List.of("findings.csv", "unreadable.csv", "summary.html", "manifest.json", "hints.csv")) {
            link("out/" + name, victim);
            link("out/." + name + ".writing", victim);
        }
        assertThat(batch().err()).isEmpty();
        nothingWasTouched();
        assertThat(Files.isRegularFile(folder.resolve("out/findings.csv"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void foldersThatLeadElsewhereAreRefused() throws IOException {
        link("out/" + RUN, elsewhere);
        assertThat(check("--format", "json").code()).isEqualTo(ExitCode.USAGE.code());
        nothingWasTouched();
        Files.delete(folder.resolve("out/" + RUN));
        link("out/" + RUN + "/packs", elsewhere);
        Run run = check("--format", "xlsx", "--packs");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("packs").contains("链接").contains("link");
        nothingWasTouched();
        Files.delete(folder.resolve("out/" + RUN + "/packs"));
        check("--format", "csv");
        Files.writeString(folder.resolve("out/" + RUN + "/findings.csv"), "typed");
        link("out/" + RUN + "/earlier", elsewhere);
        assertThat(check("--format", "csv").code()).isEqualTo(ExitCode.USAGE.code());
        nothingWasTouched();
        assertThat(folder.resolve("out/" + RUN + "/findings.csv")).hasContent("typed");
    }

    @Test
    void theStoreOfABatchIsNotReachedThroughLinks() throws IOException {
        link("out/.batch", elsewhere);
        assertThat(batch().code()).isEqualTo(ExitCode.USAGE.code());
        Files.delete(folder.resolve("out/.batch"));
        link("out/.batch/store.bin", victim);
        assertThat(batch().code()).isEqualTo(ExitCode.USAGE.code());
        nothingWasTouched();
    }

    @Test
    void singleFilesTakeThePlaceOfLinksAndKeepTheirUsualPermissions() throws IOException {
        link("template.xlsx", victim);
        link(".template.xlsx.writing", victim);
        Run run = Run.of("template", "-o", path("template.xlsx"), "--overwrite");
        assertThat(run.err()).isEmpty();
        nothingWasTouched();
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(victim);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("template.xlsx"))))
                .isEqualTo(PosixFilePermissions.toString(usual));
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith(".writing-"));
        }
    }

    @Test
    void anOutputFolderThatIsALinkIsTheUsersOwnWish() throws IOException {
        Files.createDirectories(folder.resolve("real"));
        link("out", folder.resolve("real"));
        assertThat(check("--format", "json").err()).isEmpty();
        assertThat(folder.resolve("real/" + RUN + "/assessment.json")).exists();
        assertThat(batch().err()).isEmpty();
        assertThat(folder.resolve("real/findings.csv")).exists();
    }
}
