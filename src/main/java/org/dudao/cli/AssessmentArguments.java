package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
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

    /** Reads both; the submission is null if it has input problems, which are printed. */
    AssessmentFile read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (submission == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("请在后面给出报送数据", "Give the submission as the second file"));
        }
        return AssessmentFile.read(assessment, township, submission, common, spec);
    }
}
