package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.io.Manifest;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are written completely into their folder, and nowhere else. */
class OutputFolderTest {
    private static final Manifest MANIFEST = Manifest.of("dudao", "1", "2026-07-31", "zh-CN", List.of());

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(f -> folder.relativize(f).toString()).sorted().toList();
        }
    }

    @Test
    void aDocumentMayStandInAFolderOfItsOwnAndNothingIsLeftBeside() throws IOException {
        Map<String, byte[]> documents = Map.of("a.md", new byte[] {1}, "packs/b.xlsx", new byte[] {2});
        OutputFolder.write(folder.resolve("out"), documents, MANIFEST, Language.ZH_CN);
        OutputFolder.write(folder.resolve("out"), documents, MANIFEST, Language.ZH_CN);
        assertThat(files())
                .containsExactly("", "out", "out/a.md", "out/manifest.json", "out/packs", "out/packs/b.xlsx");
        assertThat(folder.resolve("out/packs/b.xlsx")).hasBinaryContent(new byte[] {2});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "packs/../../a", "/tmp/a", "packs/../a", "a/b/c", "packs\\..\\a", "..", ".", "", "./a"})
    void aNameThatLeadsElsewhereIsRefusedBeforeAnythingIsWritten(String name) throws IOException {
        assertThatThrownBy(() ->
                        OutputFolder.write(folder.resolve("out"), Map.of(name, new byte[0]), MANIFEST, Language.ZH_CN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads out of the output folder");
        assertThat(files()).containsExactly("");
    }
}
