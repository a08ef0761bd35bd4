package org.dudao.standards;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;

/**
 * The texts of a rule base: pages and rules by their path in the folder.
 *
 * @param texts the files ending in .yaml or .drl, with line feeds only, ordered by path
 */
public record RuleFiles(Map<String, String> texts) {
    /** The folder of the rules about narrative texts, which are no area. */
    private static final String TEXTS = "narrative/";

    /** What summaries call the fields and standards. */
    public static final String TERMS = TEXTS + "terms.yaml";

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST = 20_000;

    /**
     * Reads a folder.
     *
     * @throws RuleBaseError naming a file that is not UTF-8 text, is too large or is not a regular file
     */
    public static RuleFiles read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(RuleFiles::isRuleFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.chars()
                        .anyMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR)) {
                    throw new RuleBaseError(folder + ": the file name contains control characters; rename it: "
                            + path.replaceAll("[^\\p{L}\\p{N}/._-]", "?") + " / 文件名含有控制字符，请改名。");
                }
                texts.put(path, text(file).replace("\r\n", "\n"));
                size += Files.size(file);
                if (size > LARGEST || texts.size() > MOST) {
                    throw new RuleBaseError(folder + ": the pages and rules in this folder exceed "
                            + LARGEST / 1024 / 1024 + " MB, or number more than " + MOST
                            + ". Give the folder that holds the areas. / 该文件夹中的标准和规则过大或过多，请指定直接存放各专题的文件夹。");
                }
            }
        }
        return new RuleFiles(texts);
    }

    private static String text(Path file) throws IOException {
        try {
            return FileFault.reading(file, () -> RegularFile.text(file, RegularFile.WRITTEN_BY_HAND));
        } catch (FileRefused e) {
            throw new RuleBaseError(e.en() + " / " + e.zh());
        } catch (FileFault e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new RuleBaseError(file + ": it is not in UTF-8; save it as UTF-8. / 不是 UTF-8 编码，请另存为 UTF-8。");
            }
            throw e;
        }
    }

    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".drl");
    }

    /** The rules about submissions, by path. */
    public Map<String, String> drl() {
        Map<String, String> drl = ending(".drl");
        drl.keySet().removeIf(path -> path.startsWith(TEXTS));
        return drl;
    }

    /** The rules about narrative texts, by path. */
    public Map<String, String> ofTexts() {
        Map<String, String> drl = ending(".drl");
        drl.keySet().removeIf(path -> !path.startsWith(TEXTS));
        return drl;
    }

    /** The pages and the areas' titles, by path. */
    public Map<String, String> yaml() {
        Map<String, String> pages = ending(".yaml");
        pages.keySet().removeIf(path -> path.startsWith(TEXTS));
        return pages;
    }

    private Map<String, String> ending(String suffix) {
        Map<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.endsWith(suffix));
        return some;
    }

    /** The hash of each file, by path. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        texts.forEach((path, text) -> hashes.put(path, Sha256.of(text)));
        return hashes;
    }
}
