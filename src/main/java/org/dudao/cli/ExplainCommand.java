package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Explanation;
import org.dudao.report.ExplanationText;
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
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        AssessmentFile earlier = files.read(common, spec);
        if (earlier.submission() == null) {
            return ExitCode.INPUT.code();
        }
        earlier.mustBeMadeByThese(common, spec);
        Assessor assessor = common.assessor();
        Assessment again = assessor.assess(earlier.submission(), earlier.asOf());
        if (!again.idGiven(inputs(earlier.json()))
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

    /** A verdict is explained without the earlier assessment that marked repeated findings; the id depends on it. */
    private static List<Assessment.InputRef> inputs(JsonNode earlier) {
        List<Assessment.InputRef> inputs = new ArrayList<>();
        for (JsonNode input : earlier.at("/assessment/inputs")) {
            inputs.add(new Assessment.InputRef(
                    input.path("kind").asText(),
                    input.path("file").asText(),
                    input.path("sha256").asText()));
        }
        return inputs;
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
