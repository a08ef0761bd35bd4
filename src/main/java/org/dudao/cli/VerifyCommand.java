package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.SelfReturn;
import org.dudao.assessment.Statements;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reproduces an assessment and compares the bytes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "重新评估并逐字节比对；不一致时退出码为6。",
            "Reproduces an assessment and compares it byte by byte; exit code 6 if it differs.",
            "也可以给出一次核查、批量核查或抽查的输出文件夹：按 manifest.json 重做并逐个比对；不给出报送数据则只核对校验值。",
            "A folder written by check, batch or sample is reproduced file by file; without its input only hashes are compared."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private AssessmentArguments files;

    @CommandLine.Mixin
    private AuxiliaryInputs beside;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        return files.gathered(this::verify, common, spec);
    }

    private Integer verify() throws IOException {
        if (Files.isDirectory(files.assessment())) {
            return new VerifyFolder(files.assessment(), common, spec).verify(files.submission(), beside);
        }
        PrintWriter out = spec.commandLine().getOut();
        AssessmentFile earlier = files.read(common, spec);
        if (earlier.submission() == null) {
            return ExitCode.INPUT.code();
        }
        earlier.mustBeMadeByThese(common, spec);
        RecordedInputs.mustBeGiven(
                earlier.json(),
                AuxiliaryInputs.Kind.BASELINE,
                beside.files(AuxiliaryInputs.Kind.BASELINE),
                common,
                spec);
        RecordedInputs.mustBeGiven(earlier.json(), beside.stated(), common, spec);
        RecordedInputs.mustBeGiven(
                earlier.json(), AuxiliaryInputs.Kind.SELF, beside.files(AuxiliaryInputs.Kind.SELF), common, spec);
        RecordedInputs.mustBeGiven(
                earlier.json(), AuxiliaryInputs.Kind.HISTORY, beside.files(AuxiliaryInputs.Kind.HISTORY), common, spec);
        Statements stated = beside.stated().read(common, spec);
        Map<String, SelfReturn> selves = beside.selves().read(common, spec);
        if (stated == null || selves == null) {
            return ExitCode.INPUT.code();
        }
        Path baseline = beside.baseline();
        Assessment again =
                SelfFiles.beside(selves, again(earlier, common.assessor().beside(stated), baseline));
        if (earlier.inItsForm(again).equals(earlier.text())) {
            out.println(common.language().pick("一致：", "Equal: ")
                    + again.assessment().id());
            return ExitCode.OK.code();
        }
        List<String> differences = new ArrayList<>();
        JsonFaults.of(earlier.text())
                .forEach(fault -> differences.add(common.language().pick(fault)));
        compare(earlier.json(), Json.mapper().readTree(again.toJson()), "", differences);
        out.println(common.language().pick("不一致（原为 → 现为）：", "Different (was → is):"));
        differences.stream().limit(SHOWN).forEach(d -> out.println("  " + d));
        if (differences.size() > SHOWN) {
            out.println(common.language()
                    .pick("  ……共 " + differences.size() + " 处", "  … " + differences.size() + " in all"));
        }
        if (differences.isEmpty()) {
            out.println(common.language().pick("  内容相同，只是排版不同", "  only the layout of the text differs"));
        }
        return ExitCode.MISMATCH.code();
    }

    /** The assessment made again, since the same earlier one if there was one. */
    private Assessment again(AssessmentFile made, Assessor assessor, Path baseline) throws IOException {
        Submission submission = made.submission();
        String key = submission.dataset().township().code() + "-" + submission.year();
        HistorySource histories = beside.history().open(common.language(), spec);
        if (histories != null) {
            return histories.find(key).inform(assessor).assess(submission, made.asOf());
        } else if (baseline == null) {
            return assessor.assess(submission, made.asOf());
        }
        try (BaselineSource source = BaselineSource.open(baseline, key::equals, common.language(), spec)) {
            source.mustBeOf(key, submission.file(), common.language(), spec);
            return assessor.since(source.find(key)).assess(submission, made.asOf());
        }
    }

    private static void compare(JsonNode was, JsonNode is, String at, List<String> differences) {
        if (was.equals(is)) {
            return;
        }
        if (was.isObject() && is.isObject()) {
            Set<String> names = new TreeSet<>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(n -> compare(was.path(n), is.path(n), at + "/" + n, differences));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(was.get(i), is.get(i), at + "/" + i, differences);
            }
        } else {
            differences.add(at + ": " + brief(was) + " → " + brief(is));
        }
    }

    private static String brief(JsonNode node) {
        String text = node.isMissingNode() ? "–" : node.isArray() ? "[" + node.size() + "]" : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
