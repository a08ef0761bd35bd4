package org.dudao.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is replaced as a whole; whenever a run is killed, the next one loses nothing and keeps nothing twice. */
class RunFolderTest {
    @TempDir
    private Path folder;

    private List<RunFolder.Kept> write(String asOf, String... namesAndTexts) throws IOException {
        try (RunFolder run = RunFolder.open(folder)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                run.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            return run.replace(Manifest.of("test", "id", asOf, "en", List.of()));
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        files.remove(Manifest.FILE);
        return files;
    }

    @Test
    void whatNobodyChangedIsReplaced() throws IOException {
        write("1", "a", "one", "p/b", "two");
        assertThat(write("2", "a", "three", "p/b", "two")).isEmpty();
        assertThat(files()).isEqualTo(Map.of("a", "three", "p/b", "two"));
    }

    @Test
    void aRunThatWasKilledAmongItsMovesIsDoneAgainAndKeepsNothingTwice() throws IOException {
        write("1", "a", "one", "b", "two", "gone", "three");
        Files.writeString(folder.resolve("a"), "typed");
        byte[] manifest = Files.readAllBytes(folder.resolve(Manifest.FILE));
        write("2", "a", "new", "b", "newer");
        Map<String, String> whole = files();
        // as it was after the typed file was kept and the first of two was moved
        Files.write(folder.resolve(Manifest.FILE), manifest);
        Files.writeString(folder.resolve("b"), "two");
        Files.move(folder.resolve("earlier/1-id/gone"), folder.resolve("gone"));
        write("2", "a", "new", "b", "newer");
        assertThat(files()).isEqualTo(whole);
        assertThat(whole)
                .isEqualTo(Map.of("a", "new", "b", "newer", "earlier/1-id/a", "typed", "earlier/1-id/gone", "three"));
        // as it was before anything was moved, with the typed file kept already
        Files.write(folder.resolve(Manifest.FILE), manifest);
        Files.writeString(folder.resolve("a"), "typed");
        write("2", "a", "new", "b", "newer");
        assertThat(files()).isEqualTo(whole);
    }

    @Test
    void aFolderInTheWayStopsARunBeforeAnythingIsReplaced() throws IOException {
        write("1", "a", "one", "b", "two");
        Files.delete(folder.resolve("b"));
        Files.createDirectories(folder.resolve("b/mine"));
        assertThatThrownBy(() -> write("2", "a", "new", "b", "newer")).isInstanceOf(IOException.class);
        assertThat(files()).isEqualTo(Map.of("a", "one"));
        assertThat(folder.resolve("b/mine")).isDirectory();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("a", "b", "manifest.json");
        }
    }

    @Test
    void aManifestThatIsNoneMakesEverythingThatStandsThereSomebodys() throws IOException {
        for (String manifest : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"format\":\"dudao-manifest/2\",\"files\":[]}",
                "{\"format\":\"dudao-manifest/1\",\"files\":[null]}")) {
            Files.writeString(folder.resolve("a"), "mine " + manifest);
            Files.writeString(folder.resolve(Manifest.FILE), manifest);
            assertThat(write("1", "a", "one")).as(manifest).hasSize(1);
            assertThat(files()).as(manifest).containsValue("mine " + manifest);
        }
    }

    @Test
    void theManifestListsWhatPeopleFillIn() throws IOException {
        try (RunFolder run = RunFolder.open(folder)) {
            run.put("b", new byte[0]);
            run.put("a", new byte[0]);
            run.fillIn("a");
            run.replace(
                    Manifest.of("test", null, "2026-07-31", null, List.of(new Manifest.Input("submission", "s", "0"))));
        }
        assertThat(Objects.requireNonNull(Manifest.read(folder)).files())
                .extracting(Manifest.Written::path, Manifest.Written::filledIn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
        assertThat(Files.readString(folder.resolve(Manifest.FILE))).doesNotContain("null");
    }
}
