package org.dudao.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.io.AtomicFile;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** The list of the files of one folder of the archive: {@code meta.ndjson}, one line a file. */
final class ArchiveMeta {
    /** The name of the list. */
    static final String FILE = "meta.ndjson";

    private ArchiveMeta() {}

    /**
     * Reads the list of a folder; empty if there is none.
     *
     * @throws FileRefused naming a line that is not one of this program
     */
    static List<ArchivedFile> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!RegularFile.isRegular(file)) {
            return new ArrayList<>();
        }
        return parse(file.toString(), RegularFile.text(file, RegularFile.MADE_BY_PROGRAM));
    }

    /**
     * Reads a list.
     *
     * @param name the path of its file, for messages
     */
    static List<ArchivedFile> parse(String name, String text) throws FileRefused {
        List<ArchivedFile> all = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                ArchivedFile one = parse(line);
                if (one == null) {
                    throw new FileRefused(
                            "归档清单第 " + number + " 行不能读取：" + name + "。请从备份恢复这个文件。",
                            "Line " + number + " of the archive's list cannot be read: " + name
                                    + ". Restore the file from a backup.");
                }
                all.add(one);
            }
        }
        return all;
    }

    /** Writes the list of a folder with one file more, as a whole. */
    static void add(Path folder, ArchivedFile added) throws IOException {
        List<ArchivedFile> all = read(folder);
        all.add(added);
        StringBuilder text = new StringBuilder();
        all.forEach(one -> text.append(line(one)).append('\n'));
        AtomicFile.write(folder.resolve(FILE), to -> to.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(ArchivedFile one) {
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("sha256", one.sha256())
                .put("kind", one.kind().code())
                .put("extension", one.extension())
                .put("file", one.file())
                .put("township", one.township())
                .put("schoolYear", one.schoolYear());
        if (one.profile() != null) {
            node.put("profile", one.profile());
        }
        try {
            return Json.mapper().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    private static @Nullable ArchivedFile parse(String line) {
        try {
            JsonNode node = Json.mapper().readTree(line);
            ArchivedKind kind = Stream.of(ArchivedKind.values())
                    .filter(one -> one.code().equals(node.path("kind").asText()))
                    .findFirst()
                    .orElse(null);
            ArchivedFile one = new ArchivedFile(
                    node.path("sha256").asText(),
                    kind == null ? ArchivedKind.INPUT : kind,
                    node.path("extension").asText(),
                    node.path("file").asText(),
                    node.path("township").asText(),
                    node.path("schoolYear").asText(),
                    node.path("profile").textValue());
            return kind != null && isWhole(one) ? one : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** A path is made of these. */
    static boolean isWhole(ArchivedFile one) {
        return one.sha256().matches("[0-9a-f]{64}")
                && one.extension().matches("[a-z]{3,4}(\\.zip)?")
                && one.township().matches("\\d{6}(\\d{3})?")
                && one.schoolYear().matches("\\d{4}-\\d{4}");
    }
}
