package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.assessment.History;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The histories that an earlier run took from a ledger, given as files. */
final class HistoryFiles {
    @Option(
            names = "--history",
            paramLabel = "FILE|DIR",
            description = {
                "核查时从台账取得的 " + History.FILE + "，或其所在的输出文件夹：不连台账也能同样判定",
                "the " + History.FILE
                        + " that a check took from a ledger, or its output folder: judges alike without the ledger"
            })
    private @Nullable Path given;

    /** The file or folder given; null for none. */
    @Nullable
    Path given() {
        return given;
    }

    /**
     * Opens what was given.
     *
     * @return null if nothing was
     * @throws CommandLine.ParameterException if it holds no history
     */
    @Nullable
    HistorySource open(Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        Path of = given;
        if (of == null) {
            return null;
        } else if (!Files.exists(of)) {
            throw usage(spec, language.pick("没有这个文件：", "File not found: ") + of);
        }
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(of)) {
            files.put("", of);
        } else if (Files.isRegularFile(of.resolve(History.FILE))) {
            files.put("", of.resolve(History.FILE));
        } else {
            for (Path folder : List.of(of, of.resolve(BatchFolder.TOWNSHIPS), of.resolve(BatchFolder.COUNTIES))) {
                FileFault.reading(folder, () -> collect(folder, files));
            }
        }
        if (files.isEmpty()) {
            throw usage(
                    spec,
                    language.pick(
                            "--history 文件夹中没有 " + History.FILE + "：" + of,
                            "The folder of --history holds no " + History.FILE + ": " + of));
        }
        Map<String, GivenHistory> read = new TreeMap<>();
        for (Map.Entry<String, Path> one : files.entrySet()) {
            GivenHistory history = read(one.getValue());
            read.put(history.history().key(), history);
        }
        return new Read(read, of);
    }

    private static @Nullable Void collect(Path folder, Map<String, Path> found) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(one -> Files.isRegularFile(one.resolve(History.FILE)))
                        .forEach(one -> found.put(one.getFileName().toString(), one.resolve(History.FILE)));
            }
        }
        return null;
    }

    private static GivenHistory read(Path file) throws IOException {
        byte[] bytes = FileFault.reading(file, () -> RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM));
        History history = History.parse(bytes);
        if (history == null) {
            throw new FileRefused(
                    "--history 不是 dudao 的 " + History.FILE + "：" + file + "。请给出核查写出的原文件。",
                    "--history is not a " + History.FILE + " of dudao: " + file
                            + ". Give the file that a check wrote.");
        }
        return new GivenHistory(history, bytes);
    }

    private static CommandLine.ParameterException usage(CommandLine.Model.CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Histories that were read. */
    private record Read(Map<String, GivenHistory> byKey, Path from) implements HistorySource {
        @Override
        public GivenHistory find(String key) throws FileRefused {
            GivenHistory found = byKey.get(key);
            boolean ofTownship = key.indexOf('-') > 6;
            if (found == null && ofTownship) {
                throw new FileRefused(
                        "--history 中没有 " + key + " 的历史：" + from + "（有 " + String.join("、", byKey.keySet()) + "）。",
                        "--history holds no history of " + key + ": " + from + " (it has "
                                + String.join(", ", byKey.keySet()) + ").");
            }
            return found;
        }

        @Override
        public String journal() {
            return byKey.values().iterator().next().history().journal();
        }
    }
}
