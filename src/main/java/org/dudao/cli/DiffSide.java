package org.dudao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.workbook.FormFile;
import picocli.CommandLine;

/** One side of a comparison: a submission, or assessments in a file or in the output folder of a check or a batch. */
final class DiffSide implements Closeable {
    /** Where an assessment is: on a line, or in a file of its own. */
    private record At(Path file, BaselineLines lines) {}

    private final Path given;
    private final boolean submission;
    private final Map<String, At> assessments = new TreeMap<>();
    private final List<BaselineLines> opened = new ArrayList<>();

    private DiffSide(Path given, boolean submission) {
        this.given = given;
        this.submission = submission;
    }

    /**
     * Opens what was given.
     *
     * @param argument OLD or NEW, for messages
     * @throws CommandLine.ParameterException if it is not there, or a folder holds neither assessments nor a submission
     */
    static DiffSide open(Path given, String argument, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (!Files.exists(given)) {
            throw usage(language.pick("没有这个文件或文件夹：", "File or folder not found: ") + given, spec);
        }
        boolean isFolder = Files.isDirectory(given);
        if (isFolder) {
            BatchFolder.mustBeFinished(given, language, spec);
        }
        List<Path> files = isFolder ? AssessmentSources.in(given) : List.of(given);
        boolean isSubmission = isFolder ? files.isEmpty() : isSubmission(given);
        if (isFolder && isSubmission && !FileFault.reading(given, () -> FormFile.isForm(given))) {
            throw usage(
                    language.pick(
                            argument + " 文件夹中既没有评估结果（assessment.json 或 assessments.ndjson.gz），也没有 .csv 报送数据：" + given,
                            "The folder " + argument + " holds neither assessments (assessment.json or"
                                    + " assessments.ndjson.gz) nor a submission of .csv: " + given),
                    spec);
        }
        DiffSide side = new DiffSide(given, isSubmission);
        try {
            for (Path file : isSubmission ? List.<Path>of() : files) {
                FileFault.reading(file, () -> side.index(file, argument, language, spec));
            }
        } catch (IOException | RuntimeException e) {
            side.close();
            throw e;
        }
        return side;
    }

    private static boolean isSubmission(Path file) throws IOException {
        return FileFault.reading(file, () -> {
            FileKind kind = FileKind.of(file);
            return switch (kind) {
                case WORKBOOK, TABLE, ARCHIVE -> true;
                case LINES -> false;
                default -> !isZipped(file) && BaselineLines.key(bytes(file)) == null;
            };
        });
    }

    private static byte[] bytes(Path file) throws IOException {
        return RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM);
    }

    private static boolean isZipped(Path file) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }

    private Void index(Path file, String argument, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        boolean zipped = isZipped(file);
        if (zipped || FileKind.of(file) == FileKind.LINES) {
            BaselineLines lines = new BaselineLines(file, argument, zipped, key -> true);
            opened.add(lines);
            lines.keys().forEach(key -> put(key, new At(file, lines), argument, language, spec));
            return null;
        }
        String key = BaselineLines.key(bytes(file));
        if (key == null) {
            throw usage(
                    language.pick("不是 dudao 的评估结果：", "Not an assessment of dudao: ")
                            + file
                            + language.pick("。请给出 check 写出的原文件。", ". Give the file that the check wrote."),
                    spec);
        }
        put(key, new At(file, null), argument, language, spec);
        return null;
    }

    private void put(String key, At at, String argument, Language language, CommandLine.Model.CommandSpec spec) {
        At same = assessments.putIfAbsent(key, at);
        if (same != null) {
            throw usage(
                    language.pick(
                            argument + " 中 " + key + " 有两份评估结果：" + same.file() + "、" + at.file() + "。请只留一份。",
                            argument + " has two assessments of " + key + ": " + same.file() + ", " + at.file()
                                    + ". Keep one of them."),
                    spec);
        }
    }

    /** The file or folder as it was given. */
    Path given() {
        return given;
    }

    /** Whether it is a submission that is still to be judged. */
    boolean isSubmission() {
        return submission;
    }

    /** Whether it is one file, of which only the township is asked for. */
    boolean isOneFile() {
        return submission || (opened.isEmpty() && !Files.isDirectory(given));
    }

    /** Code and school year of each assessment, in order; empty for a submission. */
    Set<String> keys() {
        return assessments.keySet();
    }

    /**
     * Reads an assessment.
     *
     * @return null if it is none of this version
     */
    Assessment read(String key) throws IOException {
        At at = assessments.get(key);
        byte[] bytes = FileFault.reading(
                at.file(),
                () -> at.lines() == null ? bytes(at.file()) : at.lines().line(key));
        return Assessment.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The file of an assessment. */
    Path file(String key) {
        return assessments.get(key).file();
    }

    @Override
    public void close() throws IOException {
        for (BaselineLines lines : opened) {
            lines.close();
        }
    }

    private static CommandLine.ParameterException usage(String message, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
