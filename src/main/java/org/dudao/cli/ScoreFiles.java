package org.dudao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.score.Score;
import org.dudao.score.ScoreJson;
import picocli.CommandLine;

/** Reads scores that check and batch have written. */
final class ScoreFiles {
    /** A batch's scores, one on each line. */
    static final String MANY = "scores.ndjson.gz";

    private static final int DEPTH = 4;
    private static final int BUFFER = 1 << 16;

    private final Language language;
    private final CommandLine.Model.CommandSpec spec;

    ScoreFiles(Language language, CommandLine.Model.CommandSpec spec) {
        this.language = language;
        this.spec = spec;
    }

    /**
     * Reads files, and those below folders.
     *
     * @throws CommandLine.ParameterException if something given is not there, or is or holds no score of this version
     */
    List<Score> read(List<Path> given) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (Path one : given) {
            if (!Files.exists(one)) {
                throw usage(language.pick("没有这个文件或文件夹：", "File or folder not found: ") + one);
            }
            List<Path> files = Files.isDirectory(one) ? below(one) : List.of(one);
            if (files.isEmpty()) {
                throw usage(language.pick(
                        "文件夹中没有评分结果（" + ScoreJson.FILE + " 或 " + MANY + "）：" + one + "。核查时请加 --score。",
                        "The folder holds no scores (" + ScoreJson.FILE + " or " + MANY + "): " + one
                                + ". Check with --score."));
            }
            for (Path file : files) {
                scores.addAll(FileFault.reading(file, () -> scores(file)));
            }
        }
        return scores;
    }

    /** The files below a folder, without those that a later run replaced. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return (name.equals(ScoreJson.FILE) || name.equals(MANY))
                                && !isEarlier(folder.relativize(file))
                                && Files.isRegularFile(file);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static boolean isEarlier(Path path) {
        for (Path step : path) {
            if (step.toString().equals(RunFolder.EARLIER)) {
                return true;
            }
        }
        return false;
    }

    private List<Score> scores(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return List.of(score(RegularFile.text(file, RegularFile.MADE_BY_PROGRAM), file));
        }
        List<Score> scores = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(RegularFile.open(file), BUFFER)) {
            LineReader lines = new LineReader(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                scores.add(score(new String(line, StandardCharsets.UTF_8), file));
            }
        }
        return scores;
    }

    private Score score(String text, Path file) {
        Score score = ScoreJson.parse(text);
        if (score == null) {
            throw usage(language.pick(
                    "不是本版本的评分结果：" + file + "。请给出 " + ScoreJson.FILE + " 或 " + MANY + "。",
                    "No score of this version: " + file + ". Give a " + ScoreJson.FILE + " or a " + MANY + "."));
        }
        return score;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
