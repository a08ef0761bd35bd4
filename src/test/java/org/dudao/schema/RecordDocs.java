package org.dudao.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Javadoc of records from their sources, for use in a schema. */
final class RecordDocs {
    private static final Path SOURCES = Path.of("src/main/java");

    private RecordDocs() {}

    /** The first paragraph of a record's documentation, or null where it has none. */
    static String of(Class<?> type) {
        return plain(comment(type).split("\\R\\s*\\R|(?m)^@|<p>", 2)[0]);
    }

    /** What a record's documentation says of one component, or null where it says nothing. */
    static String ofComponent(Class<?> type, String component) {
        Matcher param = Pattern.compile("(?ms)^@param " + component + "\\s+(.*?)(?=^@|\\z)")
                .matcher(comment(type));
        return param.find() ? plain(param.group(1)) : null;
    }

    /** The comment before the declaration, without its stars. */
    private static String comment(Class<?> type) {
        String source = source(type);
        Matcher declaration = Pattern.compile("(?m)^\\s*public record " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("No declaration of the record " + type.getName() + " in its source.");
        }
        String before = source.substring(0, declaration.start()).stripTrailing();
        while (before.endsWith(")")) { // annotations
            before = before.substring(0, before.lastIndexOf('\n')).stripTrailing();
        }
        if (!before.endsWith("*/")) {
            return "";
        }
        String comment = before.substring(before.lastIndexOf("/**") + 3, before.length() - 2);
        return comment.replaceAll("(?m)^\\s*\\* ?", "").strip();
    }

    private static String source(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        try {
            return Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        String plain = text.replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? null : plain;
    }
}
