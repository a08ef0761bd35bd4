package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The two files of a command that goes back to an assessment: it, and the submission it speaks of. */
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
                    "assessments.ndjson.gz 中的哪个乡镇，默认报送数据的乡镇 / which township of assessments.ndjson.gz; the submission's by default")
    private String township;

    Path assessment() {
        return assessment;
    }

    Path submission() {
        return submission;
    }

    /** Reads both; the submission is null where it has problems of form, which are printed. */
    AssessmentFile read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (submission == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("请在后面给出报送数据", "Give the submission after it"));
        }
        return AssessmentFile.read(assessment, township, submission, common, spec);
    }
}
