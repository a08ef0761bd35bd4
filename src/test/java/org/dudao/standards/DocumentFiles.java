package org.dudao.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of the register of documents, as they stand in {@code rules/}. */
final class DocumentFiles {
    static final Map<String, String> ALL = read();

    private DocumentFiles() {}

    private static Map<String, String> read() {
        try {
            Map<String, String> texts = new TreeMap<>();
            RuleFiles.read(Path.of("rules/documents"))
                    .texts()
                    .forEach((path, text) -> texts.put(DocumentRegister.FOLDER + path, text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
