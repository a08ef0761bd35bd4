package org.dudao.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.nio.charset.StandardCharsets;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** A score as JSON. */
public final class ScoreJson {
    /** The name of the file. */
    public static final String FILE = "score.json";

    private ScoreJson() {}

    /** The score on one line with a line feed, for files of many. */
    public static byte[] line(Score score) {
        try {
            return (Json.mapper().writeValueAsString(score) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The score cannot be written.", e);
        }
    }

    /** The text of {@code score.json}, identical on every system. */
    public static String of(Score score) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return Json.mapper().writer(printer).writeValueAsString(score) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The score cannot be written.", e);
        }
    }

    /**
     * Reads a score.
     *
     * @param text one object, as {@code score.json} or a line of {@code scores.ndjson.gz}
     * @return null if it is none of this version
     */
    public static @Nullable Score parse(String text) {
        try {
            Score score = Json.mapper().readValue(text, Score.class);
            return score == null || score.sheet() == null || score.points() == null ? null : score;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
