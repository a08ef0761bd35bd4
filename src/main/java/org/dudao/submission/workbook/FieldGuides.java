package org.dudao.submission.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** What fields mean, as of which day and from which record, in words for the clerk who fills them in; from {@code field-guides.tsv}. */
final class FieldGuides {
    private static final String FILE = "/field-guides.tsv";
    private static final int LANGUAGE = 3;

    private static final Map<String, Guide> GUIDES = read();

    /**
     * The guide of a field.
     *
     * @param definition what counts and what does not
     * @param day the day or period of the figure; empty where no rule gives one
     * @param source the record it is taken from; empty likewise
     */
    record Guide(BilingualText definition, BilingualText day, BilingualText source) {
        /** All of it in Chinese, in sentences. */
        String text() {
            String text = definition.zh() + "。";
            text += day.zh().isEmpty() ? "" : "统计时点：" + day.zh() + "。";
            return text + (source.zh().isEmpty() ? "" : "来源：" + source.zh() + "。");
        }
    }

    private FieldGuides() {}

    private static Map<String, Guide> read() {
        Map<String, Guide> guides = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldGuides.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> guides.put(cells[0], new Guide(text(cells, 1), text(cells, 2), text(cells, 3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return guides;
    }

    private static BilingualText text(String[] cells, int column) {
        return new BilingualText(cells[column], cells[column + LANGUAGE]);
    }

    /** All guides by the path of their field. */
    static Map<String, Guide> all() {
        return GUIDES;
    }

    /** The guide of a field; null if it has none. */
    static @Nullable Guide find(String path) {
        return GUIDES.get(path);
    }
}
