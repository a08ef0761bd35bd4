package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.assessment.Baseline;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.Submission;
import picocli.CommandLine;

/** The earlier assessment given by {@code --baseline}; a wrong one is a usage error. */
final class BaselineFile {
    private BaselineFile() {}

    static Baseline read(Path file, CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw usage(spec, common.language().pick("没有这个文件：", "File not found: ") + file);
        }
        Baseline baseline =
                parse(file, FileFault.reading(file, () -> RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM)));
        if (baseline == null) {
            throw usage(
                    spec,
                    common.language()
                                    .pick(
                                            "--baseline 不是 dudao 的 assessment.json：",
                                            "--baseline is not an assessment.json of dudao: ")
                            + file);
        }
        return baseline;
    }

    private static Baseline parse(Path file, byte[] bytes) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return Baseline.parse(name, Sha256.of(bytes), new String(bytes, StandardCharsets.UTF_8));
    }

    /** Does nothing if there is no baseline. */
    static void mustMatch(
            Baseline baseline,
            Path file,
            Submission submission,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        if (baseline == null) {
            return;
        }
        String was = baseline.township() + "-" + baseline.schoolYear();
        String is = submission.dataset().township().code() + "-" + submission.year();
        if (!was.equals(is)) {
            throw usage(
                    spec,
                    common.language()
                                    .pick(
                                            "--baseline 应是同一乡镇同一学年的评估结果：",
                                            "--baseline must be an assessment of the same township and school year: ")
                            + file
                            + common.language().pick(" 是 " + was + " 的，而 ", " is for " + was + ", but ")
                            + submission.file()
                            + common.language().pick(" 是 " + is + " 的。", " is for " + is + "."));
        }
    }

    private static CommandLine.ParameterException usage(CommandLine.Model.CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
