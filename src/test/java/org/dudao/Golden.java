package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares generated text with a checked-in file, and rewrites the file with {@code -Dupdate}. */
public final class Golden {
    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Golden() {}

    /** Compares; with {@code -Dupdate} writes the file instead. */
    public static void matches(Path golden, String actual) {
        String test = CALLER.getCallerClass().getSimpleName();
        try {
            if (isUpdate(System.getProperty("update"))) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, actual);
                return;
            }
            assertThat(actual)
                    .as("%s is out of date. Run `mvn test -Dtest=%s -Dupdate` and read the diff.", golden, test)
                    .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@code -Dupdate} Surefire hands over an empty text, and an IDE the placeholder or nothing: none of them writes. */
    public static boolean isUpdate(String property) {
        return property != null && !property.isBlank() && !property.startsWith("${") && !property.equals("false");
    }
}
