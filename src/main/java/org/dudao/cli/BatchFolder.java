package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.io.Manifest;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import picocli.CommandLine;

/** The output folder of a batch as input of a later command. */
final class BatchFolder {
    /** The folder of the townships' own folders, if a batch writes documents of each. */
    static final String TOWNSHIPS = "townships";

    /** The folder of the counties' own folders. */
    static final String COUNTIES = "counties";

    private static final String UNFINISHED = ".batch";

    private BatchFolder() {}

    /** Requires all of these files. */
    static void mustHold(List<String> files, Path batch, Language language, CommandLine.Model.CommandSpec spec) {
        for (String name : files) {
            if (!Files.isRegularFile(batch.resolve(name))) {
                throw refused(
                        "不是批量核查的完整输出，缺少 " + name + "：" + batch + "。请用 dudao batch 重做（不加 --findings-only）。",
                        "Incomplete batch output folder: " + name + " is missing in " + batch
                                + ". Run dudao batch again, without --findings-only.",
                        language,
                        spec);
            }
        }
    }

    /** Requires that no batch is running in the folder, or was left unfinished. */
    static void mustBeFinished(Path batch, Language language, CommandLine.Model.CommandSpec spec) {
        if (Files.exists(batch.resolve(UNFINISHED), LinkOption.NOFOLLOW_LINKS)) {
            throw refused(
                    "这次批量核查还没有做完：" + batch + "。请等它结束，或用 dudao batch --resume 接着做完。",
                    "This batch is not finished: " + batch
                            + ". Wait until it ends, or resume it with dudao batch --resume.",
                    language,
                    spec);
        }
    }

    /** The files of a finished batch that were changed since. */
    static List<String> changed(List<String> files, Path batch, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        mustBeFinished(batch, language, spec);
        Manifest manifest = Manifest.read(batch);
        List<String> changed = new ArrayList<>();
        for (String name : files) {
            String listed = manifest == null ? null : manifest.sha256(name);
            if (listed == null) {
                throw refused(
                        "不是做完的批量核查：" + Manifest.FILE + " 不存在、不完整或没有列出 " + name + "：" + batch
                                + "。请用本版本的 dudao batch 重做。",
                        "Not the output of a finished batch: " + Manifest.FILE
                                + " is missing, incomplete or does not list " + name + ": " + batch
                                + ". Run dudao batch of this version again.",
                        language,
                        spec);
            } else if (!listed.equals(Sha256.of(batch.resolve(name)))) {
                changed.add(name);
            }
        }
        return changed;
    }

    static String notOfOneBatch(List<String> changed, Language language) {
        String names = String.join(language.pick("、", ", "), changed);
        return language.pick(
                "文件不是这次批量核查写的，或后来被改动过：" + names + "。请用 dudao batch 重做。",
                "Files were changed since the batch wrote them, or belong to different batches: " + names
                        + ". Run dudao batch again.");
    }

    private static CommandLine.ParameterException refused(
            String zh, String en, Language language, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), language.pick(zh, en));
    }
}
