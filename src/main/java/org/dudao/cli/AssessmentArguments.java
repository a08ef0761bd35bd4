package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The two files of a command that takes an earlier assessment: the assessment and its submission. */
final class AssessmentArguments {
    @Parameters(
            index = "0",
            paramLabel = "ASSESSMENT",
            description =
                    "assessment.json，或批量核查的 assessments.ndjson.gz；verify 也可以是输出文件夹 / or assessments.ndjson.gz of a batch; for verify also an output folder")
    private Path assessment;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SUBMISSION", description = "报送数据 / the submission")
    private Path submission;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "用 --map 时的其他表格 / with --map further tables")
    private List<Path> further = List.of();

    @CommandLine.Mixin
    private MapOption map;

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description =
                    "assessments.ndjson.gz 中的哪个乡镇，默认报送数据的乡镇 / the township in assessments.ndjson.gz; the submission's by default")
    private String township;

    Path assessment() {
        return assessment;
    }

    Path submission() {
        return submission;
    }

    /** A command that reads the files. */
    interface Use {
        int run() throws IOException;
    }

    /** Runs a command; for it an office's own files are gathered with their map in a folder, which is then the submission. */
    int gathered(Use use, CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (submission == null || !map.isGiven()) {
            if (!further.isEmpty()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "多余的参数：" + further.get(0) + " / unexpected argument: " + further.get(0));
            }
            return use.run();
        }
        List<Path> files = new ArrayList<>(List.of(submission));
        files.addAll(further);
        Path folder = Files.createTempDirectory("dudao-map-");
        try {
            map.gather(files, folder, common.language(), spec);
            submission = folder;
            return use.run();
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Reads both; the submission is null if it has input problems, which are printed. */
    AssessmentFile read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (submission == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("请在后面给出报送数据", "Give the submission as the second file"));
        }
        return AssessmentFile.read(assessment, township, submission, common, spec);
    }
}
