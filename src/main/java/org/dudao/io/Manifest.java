package org.dudao.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files written by a run into its folder, and its inputs: {@code manifest.json}. It contains no times, so that equal runs write equal
 * bytes. A file with other bytes than listed was changed by people.
 *
 * @param format {@link #FORMAT}
 * @param generator the program and its version
 * @param id the id of the contents, such as an assessment's
 * @param asOf the as-of date; null if a run has none
 * @param lang the language of the documents
 * @param command the command, such as {@code check}; null if it cannot be repeated
 * @param options the options that affect the output, by name
 * @param inputs the files read
 * @param files the files written, ordered by path
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        String format,
        String generator,
        @Nullable String id,
        String asOf,
        @Nullable String lang,
        @Nullable String command,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> options,
        List<Input> inputs,
        List<Written> files) {
    /** Replaces omitted options by none, and sorts them. */
    public Manifest {
        options = options == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** The name of the file. */
    public static final String FILE = "manifest.json";

    /** The version of its format. */
    public static final String FORMAT = "dudao-manifest/1";

    /** A bound before anything of it is known. */
    private static final long LARGEST = 16L * 1024 * 1024;

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z-]{1,80}");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A file read by the run.
     *
     * @param kind its role, such as {@code submission}
     * @param file its base name
     * @param sha256 the hash of its bytes
     */
    public record Input(String kind, String file, String sha256) {}

    /**
     * A file written by the run.
     *
     * @param path inside the folder, with {@code /}
     * @param sha256 the hash of the file as generated, before typed values were carried over into it
     * @param filledIn whether people fill it in
     */
    public record Written(String path, String sha256, boolean filledIn) {}

    /** A manifest without files, in the current format. */
    public static Manifest of(
            String generator, @Nullable String id, String asOf, @Nullable String lang, List<Input> inputs) {
        return new Manifest(FORMAT, generator, id, asOf, lang, null, Map.of(), List.copyOf(inputs), List.of());
    }

    /** A copy with other files. */
    public Manifest with(List<Written> others) {
        return new Manifest(format, generator, id, asOf, lang, command, options, inputs, List.copyOf(others));
    }

    /** A copy with a command. */
    public Manifest by(String ran, Map<String, String> how) {
        return new Manifest(format, generator, id, asOf, lang, ran, how, inputs, files);
    }

    /** The manifest of a folder; null if there is none that can be read, so that no file in the folder is known to be generated. */
    public static @Nullable Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!RegularFile.isRegular(file) || Files.size(file) > LARGEST) {
            return null;
        }
        try {
            Manifest read = MAPPER.readValue(RegularFile.bytes(file, LARGEST), Manifest.class);
            return read != null && FORMAT.equals(read.format) && read.isWhole() ? read : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private boolean isWhole() {
        return inputs != null
                && inputs.stream().allMatch(i -> i != null && i.kind != null && i.file != null && i.sha256 != null)
                && options.values().stream().allMatch(Objects::nonNull)
                && files != null
                && files.stream().allMatch(f -> f != null && f.path != null && f.sha256 != null);
    }

    /** The folder in {@code earlier} for files of this run that a later one does not write. */
    String folder() {
        StringBuilder name = new StringBuilder();
        for (String part : new String[] {asOf, id}) {
            if (part != null && PLAIN.matcher(part).matches()) {
                name.append(name.isEmpty() ? "" : "-").append(part);
            }
        }
        return name.isEmpty() ? "unlisted" : name.toString();
    }

    /** The listed hash of a path; null if there is none. */
    public @Nullable String sha256(String path) {
        return files.stream()
                .filter(f -> f.path.equals(path))
                .map(Written::sha256)
                .findFirst()
                .orElse(null);
    }

    /** The file's bytes. */
    byte[] toJson() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (MAPPER.writer(printer).writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The manifest cannot be written.", e);
        }
    }
}
