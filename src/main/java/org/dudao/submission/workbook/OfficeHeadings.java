package org.dudao.submission.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Headings of the tables that offices keep, from {@code office-headings.tsv}: 房屋面积 for the area of a building. */
final class OfficeHeadings {
    private static final String FILE = "/office-headings.tsv";

    /** The path by table and heading; the table of the township's own figures is empty. */
    private static final Map<String, Map<String, String>> PATHS = read();

    private OfficeHeadings() {}

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> paths = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OfficeHeadings.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> paths.computeIfAbsent(table(cells[1]), table -> new HashMap<>())
                            .putIfAbsent(HeadingNormalizer.letters(cells[0]), cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private static String table(String path) {
        return path.contains("[]") ? path.substring(0, path.indexOf("[]")) : "";
    }

    /**
     * The path that a heading of a table means, with all that stands in its brackets.
     *
     * @param table null for the township's own figures
     * @return null if no office is known to use it
     */
    static @Nullable String path(String heading, @Nullable String table) {
        return known(table).get(HeadingNormalizer.letters(heading));
    }

    /** The same of a heading without its brackets. */
    static @Nullable String pathOfName(String heading, @Nullable String table) {
        return known(table).get(HeadingNormalizer.plain(heading));
    }

    private static Map<String, String> known(@Nullable String table) {
        return PATHS.getOrDefault(table == null ? "" : table, Map.of());
    }
}
