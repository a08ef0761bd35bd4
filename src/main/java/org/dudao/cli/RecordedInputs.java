package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;

/** The further files that an assessment names as its inputs: without them it cannot be made again. */
final class RecordedInputs {
    private RecordedInputs() {}

    /** The inputs of an assessment. */
    static List<Assessment.InputRef> of(JsonNode assessment) {
        List<Assessment.InputRef> inputs = new ArrayList<>();
        for (JsonNode input : assessment.at("/assessment/inputs")) {
            inputs.add(new Assessment.InputRef(
                    input.path("kind").asText(),
                    input.path("file").asText(),
                    input.path("sha256").asText()));
        }
        return inputs;
    }

    /** Requires the waivers and attestations that it was made with. */
    static void mustBeGiven(
            JsonNode assessment, StatementFiles stated, CommonOptions common, CommandLine.Model.CommandSpec spec) {
        for (AuxiliaryInputs.Kind kind : List.of(AuxiliaryInputs.Kind.WAIVERS, AuxiliaryInputs.Kind.ATTESTATIONS)) {
            mustBeGiven(assessment, kind, stated.files(kind.input()), common, spec);
        }
    }

    /**
     * Requires the files of one kind that it was made with.
     *
     * @throws CommandLine.ParameterException naming them
     */
    static void mustBeGiven(
            JsonNode assessment,
            AuxiliaryInputs.Kind kind,
            List<Path> given,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        List<String> files = of(assessment).stream()
                .filter(input -> input.kind().equals(kind.input()))
                .map(input -> Texts.shown(input.file()))
                .toList();
        if (given.size() >= files.size()) {
            return;
        }
        String names = String.join(", ", files);
        String option = kind.option();
        String zh = "这次核查用过" + what(kind) + "（" + names + "），请用 " + option + " 给出同一文件。";
        String en = kind == AuxiliaryInputs.Kind.BASELINE
                ? "The check was made with an earlier assessment (" + names + "): give that file by " + option + "."
                : "The check was made with " + kind.input() + " (" + names + "): give the same by " + option + ".";
        throw new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }

    private static String what(AuxiliaryInputs.Kind kind) {
        return switch (kind) {
            case BASELINE -> "上次的评估结果";
            case WAIVERS -> "豁免清单";
            case HISTORY -> "台账的 history.json";
            case SELF -> "自评表";
            default -> "现场核查情况";
        };
    }
}
