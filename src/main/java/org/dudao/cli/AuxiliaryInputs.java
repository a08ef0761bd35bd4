package org.dudao.cli;

import java.nio.file.Path;
import java.util.List;
import org.dudao.assessment.History;
import org.dudao.assessment.SelfReturn;
import org.dudao.assessment.Statements;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The additional input files of a command whose output is reproduced. */
final class AuxiliaryInputs {
    /** The kinds of such files. */
    enum Kind {
        BASELINE("--baseline", "baseline", "check batch"),
        OFFICE("--office", "office", "check batch"),
        TOWNSHIPS("--county-list", "townships", "batch"),
        PREVIOUS("--previous", "previous", "batch"),
        INSPECTORS("--inspectors", "inspectors", "sample"),
        WAIVERS("--waivers", Statements.WAIVERS, "check batch"),
        ATTESTATIONS("--attestations", Statements.ATTESTATIONS, "check batch"),
        HISTORY("--history", History.KIND, "check batch"),
        SELF("--self", SelfReturn.KIND, "check"),
        SCORE("--score", ScoreOption.KIND, "check batch");

        private final String option;
        private final String input;
        private final String commands;

        Kind(String option, String input, String commands) {
            this.option = option;
            this.input = input;
            this.commands = commands;
        }

        boolean isOf(String command) {
            return List.of(commands.split(" ", -1)).contains(command);
        }

        String option() {
            return option;
        }

        /** The kind of an input in a manifest. */
        String input() {
            return input;
        }
    }

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description = "核查时用过的上次的评估结果或文件夹 / the earlier assessment or folder used by the check")
    private Path baseline;

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description = "核查时用过的 dudao.yaml / the bureau settings used by the check")
    private Path office;

    @Option(
            names = "--county-list",
            paramLabel = "FILE",
            description = "批量核查时用过的乡镇名单 / the list of townships used by the batch")
    private Path townships;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description = "批量核查时用过的上年输出文件夹 / last year's batch output folder used by the batch")
    private Path previous;

    @Option(
            names = "--inspectors",
            paramLabel = "FILE.csv",
            description = "抽取时用过的检查人员名单 / the list of inspectors used by the draw")
    private Path inspectors;

    @CommandLine.Mixin
    private HistoryFiles history;

    @CommandLine.Mixin
    private StatementFiles stated;

    @CommandLine.Mixin
    private SelfFiles selves;

    @CommandLine.Mixin
    private ScoreOption score;

    /** The waivers and attestations given now. */
    StatementFiles stated() {
        return stated;
    }

    /** The history given now. */
    HistoryFiles history() {
        return history;
    }

    /** The self-assessments given now. */
    SelfFiles selves() {
        return selves;
    }

    /** The earlier assessment given now; null if none. */
    Path baseline() {
        return baseline;
    }

    /** The files given now. */
    List<Path> files(Kind kind) {
        return switch (kind) {
            case BASELINE -> one(baseline);
            case OFFICE -> one(office);
            case TOWNSHIPS -> one(townships);
            case PREVIOUS -> one(previous);
            case INSPECTORS -> one(inspectors);
            case WAIVERS, ATTESTATIONS -> stated.files(kind.input());
            case HISTORY -> one(history.given());
            case SELF -> selves.files();
            case SCORE -> one(score.file());
        };
    }

    private static List<Path> one(Path file) {
        return file == null ? List.of() : List.of(file);
    }
}
