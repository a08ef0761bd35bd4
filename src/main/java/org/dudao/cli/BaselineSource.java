package org.dudao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.assessment.Baseline;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import picocli.CommandLine;

/**
 * The earlier assessments given by {@code --baseline}: an {@code assessment.json}, the folder of a township, a folder of such folders, or the
 * output folder of a batch. Each is read when it is asked for, on any thread; a wrong one is a usage error.
 */
final class BaselineSource implements Closeable {
    /** The name of an assessment's file. */
    static final String ONE = "assessment.json";

    /** The name of the file of a batch with one assessment on each line. */
    static final String MANY = "assessments.ndjson.gz";

    /** Code and school year, by which folders are named and earlier assessments are found. */
    static final Pattern KEY = Pattern.compile("\\d{6}(\\d{3})?-\\d{4}-\\d{4}");

    private final Path given;
    private final Path file;
    private final BaselineLines lines;
    private final Map<String, Path> files;

    private BaselineSource(Path given, Path file, BaselineLines lines, Map<String, Path> files) {
        this.given = given;
        this.file = file;
        this.lines = lines;
        this.files = files;
    }

    /**
     * Opens what was given.
     *
     * @param wanted the keys that will be asked for: code and school year, such as {@code 990101003-2025-2026}
     * @throws CommandLine.ParameterException if it holds no assessments
     */
    static BaselineSource open(
            Path given, Predicate<String> wanted, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (!Files.exists(given)) {
            throw usage(language.pick("没有这个文件：", "File not found: ") + given, spec);
        } else if (!Files.isDirectory(given)) {
            return FileFault.reading(given, () -> ofFile(given, given, wanted));
        }
        BatchFolder.mustBeFinished(given, language, spec);
        for (String name : List.of(ONE, MANY)) {
            if (Files.isRegularFile(given.resolve(name))) {
                return FileFault.reading(given.resolve(name), () -> ofFile(given, given.resolve(name), wanted));
            }
        }
        Map<String, Path> found = new TreeMap<>();
        for (Path folder : List.of(given, given.resolve(BatchFolder.TOWNSHIPS), given.resolve(BatchFolder.COUNTIES))) {
            FileFault.reading(folder, () -> collect(folder, found));
        }
        if (found.isEmpty()) {
            throw usage(
                    language.pick(
                            "--baseline 文件夹中没有评估结果：" + given + "。应是某次 check 的输出（其中有 " + ONE
                                    + "，或各乡镇的 <代码>-<学年> 文件夹），或批量核查的输出（其中有 " + MANY + "）。",
                            "The folder of --baseline holds no assessments: " + given
                                    + ". Give the output of a check (with " + ONE
                                    + ", or with folders <code>-<school year>) or of a batch (with " + MANY + ")."),
                    spec);
        }
        return new BaselineSource(given, null, null, found);
    }

    private static BaselineSource ofFile(Path given, Path file, Predicate<String> wanted) throws IOException {
        boolean zipped;
        try (InputStream in = RegularFile.open(file)) {
            zipped = in.read() == 0x1F && in.read() == 0x8B;
        }
        if (zipped || file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
            return new BaselineSource(given, file, new BaselineLines(file, "--baseline", zipped, wanted), Map.of());
        }
        Baseline one = parse(file);
        return new BaselineSource(given, file, null, Map.of(one.township() + "-" + one.schoolYear(), file));
    }

    private static Void collect(Path folder, Map<String, Path> found) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(one -> KEY.matcher(one.getFileName().toString()).matches())
                        .filter(one -> Files.isRegularFile(one.resolve(ONE)))
                        .forEach(one -> found.put(one.getFileName().toString(), one.resolve(ONE)));
            }
        }
        return null;
    }

    /**
     * The earlier assessment of a township or county.
     *
     * @param key code and school year, such as {@code 990101003-2025-2026}
     * @return null if there is none
     * @throws FileRefused if it is damaged, or another's
     */
    Baseline find(String key) throws IOException {
        if (!keys().contains(key)) {
            return null;
        }
        Baseline found;
        if (lines == null) {
            found = FileFault.reading(files.get(key), () -> parse(files.get(key)));
        } else {
            byte[] line = FileFault.reading(file, () -> lines.line(key));
            found = parse(file, line);
        }
        String is = found.township() + "-" + found.schoolYear();
        if (!is.equals(key)) {
            throw new FileRefused(
                    "--baseline 中 " + key + " 文件夹里的评估结果是 " + is + " 的：" + files.get(key) + "。请移到它自己的文件夹。",
                    "In --baseline, the assessment in the folder " + key + " is of " + is + ": " + files.get(key)
                            + ". Put it back into its folder.");
        }
        return found;
    }

    /** The keys of all. */
    Set<String> keys() {
        return lines == null ? files.keySet() : lines.keys();
    }

    /** Those of some keys that have no earlier assessment, in order. */
    Set<String> lacking(Iterable<String> some) {
        Set<String> lacking = new TreeSet<>();
        some.forEach(lacking::add);
        lacking.removeAll(keys());
        return lacking;
    }

    /**
     * Requires that a single assessment is of this submission; among several there may be none of it.
     *
     * @param key the code and the school year of the submission
     * @param submission its file, for the message
     */
    void mustBeOf(String key, String submission, Language language, CommandLine.Model.CommandSpec spec) {
        if (lines == null && file != null && !keys().contains(key)) {
            String was = String.join("", keys());
            throw usage(
                    language.pick(
                                    "--baseline 应是同一乡镇同一学年的评估结果：",
                                    "--baseline must be an assessment of the same township and school year: ")
                            + given
                            + language.pick(" 是 " + was + " 的，而 ", " is for " + was + ", but ")
                            + submission
                            + language.pick(" 是 " + key + " 的。", " is for " + key + "."),
                    spec);
        }
    }

    /** All of it as an input of a manifest: the hash of the file, or of the hashes of all in the folder. */
    Manifest.Input input() throws IOException {
        String name = String.valueOf(given.toAbsolutePath().normalize().getFileName());
        if (file != null) {
            return new Manifest.Input(Baseline.KIND, name, FileFault.reading(file, () -> Sha256.of(file)));
        }
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Path> one : files.entrySet()) {
            String hash = FileFault.reading(one.getValue(), () -> Sha256.of(one.getValue()));
            all.append(one.getKey()).append('\t').append(hash).append('\n');
        }
        return new Manifest.Input(Baseline.KIND, name, Sha256.of(all.toString()));
    }

    private static Baseline parse(Path file) throws IOException {
        return parse(file, RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM));
    }

    private static Baseline parse(Path file, byte[] bytes) throws FileRefused {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        Baseline parsed = Baseline.parse(name, Sha256.of(bytes), new String(bytes, StandardCharsets.UTF_8));
        if (parsed == null) {
            throw new FileRefused(
                    "--baseline 不是 dudao 的 assessment.json：" + file + "。请给出核查写出的原文件。",
                    "--baseline is not an assessment.json of dudao: " + file + ". Give the file that a check wrote.");
        }
        return parsed;
    }

    private static CommandLine.ParameterException usage(String message, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
