package org.dudao.standards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a rule base: pages and rules by their path in the folder.
 *
 * @param texts the files that end in .yaml or .drl, with line feeds only, in order of path
 */
public record RuleFiles(Map<String, String> texts) {
    /** Reads a folder. */
    public static RuleFiles read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(RuleFiles::isRuleFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.put(path, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return new RuleFiles(texts);
    }

    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".drl");
    }

    /** The rules, by path. */
    public Map<String, String> drl() {
        return ending(".drl");
    }

    /** The pages and the areas' titles, by path. */
    public Map<String, String> yaml() {
        return ending(".yaml");
    }

    private Map<String, String> ending(String suffix) {
        Map<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.endsWith(suffix));
        return some;
    }

    /** The hash of each file, by path. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        texts.forEach((path, text) -> hashes.put(path, sha256(text)));
        return hashes;
    }

    /** The hash of a text in UTF-8, in hex. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
