package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.Explanation;
import org.dudao.assessment.SelfReturn;
import org.dudao.assessment.Statements;
import org.dudao.report.ExplanationText;
import org.dudao.submission.Submission;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains one verdict. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "说明一项判定：标准、依据、带数字的计算、事实及出处、界限、规则，以及怎样会改变结论。",
            "Explains one verdict: standard, basis, formula with its numbers, evidence with locations, limit, rule, and the change that would alter it."
        })
final class ExplainCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private AssessmentArguments files;

    @Option(
            names = "--standard",
            required = true,
            paramLabel = "ID",
            description = "标准编号，如 dropout.junior-rate / the standard's id")
    private String standard;

    @Option(names = "--subject", required = true, paramLabel = "CODE", description = "对象编号，如乡镇或学校代码 / the subject's id")
    private String subject;

    @CommandLine.Mixin
    private StatementFiles statements;

    @CommandLine.Mixin
    private HistoryFiles history;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        return files.gathered(this::explain, common, spec);
    }

    private Integer explain() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        AssessmentFile earlier = files.read(common, spec);
        if (earlier.submission() == null) {
            return ExitCode.INPUT.code();
        }
        earlier.mustBeMadeByThese(common, spec);
        RecordedInputs.mustBeGiven(earlier.json(), statements, common, spec);
        List<Path> histories = history.given() == null ? List.of() : List.of(history.given());
        RecordedInputs.mustBeGiven(earlier.json(), AuxiliaryInputs.Kind.HISTORY, histories, common, spec);
        Statements stated = statements.read(common, spec);
        if (stated == null) {
            return ExitCode.INPUT.code();
        }
        Assessor assessor = informed(common.assessor().beside(stated), earlier.submission());
        Assessment again = assessor.assess(earlier.submission(), earlier.asOf());
        if (!again.idGiven(inputs(earlier.json(), again))
                .equals(earlier.json().at("/assessment/id").asText())) {
            err.println(
                    common.language()
                            .pick(
                                    "评估结果不是由这份报送数据和这些规则得出的。请用 dudao verify 查看差别。",
                                    "The assessment was not made from this submission by these rules. See the differences with dudao verify."));
            return ExitCode.MISMATCH.code();
        }
        Explanation explanation = assessor.explain(earlier.submission(), earlier.asOf(), standard, subject);
        if (explanation == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), unknown(again));
        }
        spec.commandLine().getOut().print(ExplanationText.of(explanation, again, common.language()));
        return ExitCode.OK.code();
    }

    private Assessor informed(Assessor assessor, Submission submission) throws IOException {
        HistorySource source = history.open(common.language(), spec);
        String key = submission.dataset().township().code() + "-" + submission.year();
        return source == null ? assessor : source.find(key).inform(assessor);
    }

    /** A verdict is explained without the files that change none: the earlier assessment and the self-assessment. The id depends on them. */
    private static List<Assessment.InputRef> inputs(JsonNode earlier, Assessment again) {
        return Stream.concat(
                        RecordedInputs.of(earlier).stream()
                                .filter(input -> input.kind().equals(Baseline.KIND)
                                        || input.kind().equals(SelfReturn.KIND)),
                        again.assessment().inputs().stream())
                .sorted(Comparator.comparing(Assessment.InputRef::kind).thenComparing(Assessment.InputRef::sha256))
                .toList();
    }

    private String unknown(Assessment again) {
        String subjects = String.join(
                ", ",
                again.verdicts().stream()
                        .filter(v -> v.standard().equals(standard))
                        .map(v -> v.subject().id())
                        .limit(10)
                        .toList());
        return subjects.isEmpty()
                ? "没有这项标准的判定 / this standard has no verdict: " + standard
                : "没有这个对象 / unknown subject: " + subject + " (" + subjects + ")";
    }
}
