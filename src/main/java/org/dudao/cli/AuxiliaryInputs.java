package org.dudao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The additional input files of a command whose output is reproduced. */
final class AuxiliaryInputs {
    /** The kinds of such files. */
    enum Kind {
        BASELINE("check", "--baseline", "baseline"),
        OFFICE("check", "--office", "office"),
        TOWNSHIPS("batch", "--county-list", "townships"),
        PREVIOUS("batch", "--previous", "previous"),
        INSPECTORS("sample", "--inspectors", "inspectors");

        private final String command;
        private final String option;
        private final String input;

        Kind(String command, String option, String input) {
            this.command = command;
            this.option = option;
            this.input = input;
        }

        String command() {
            return command;
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
            paramLabel = "OLD.json",
            description = "核查时用过的上次的 assessment.json / the earlier assessment.json used by the check")
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

    /** The file given now; null if none. */
    Path file(Kind kind) {
        return switch (kind) {
            case BASELINE -> baseline;
            case OFFICE -> office;
            case TOWNSHIPS -> townships;
            case PREVIOUS -> previous;
            case INSPECTORS -> inspectors;
        };
    }
}
