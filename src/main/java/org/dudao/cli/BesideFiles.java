package org.dudao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The files that a command had been given beside its submissions, when what it wrote is made again. */
final class BesideFiles {
    /** What such a file is to the command that was given it. */
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

        /** Its kind as an input of a manifest. */
        String input() {
            return input;
        }
    }

    @Option(
            names = "--baseline",
            paramLabel = "OLD.json",
            description = "核查时用过的上次的 assessment.json / the earlier assessment.json that the check was given")
    private Path baseline;

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description = "核查时用过的 dudao.yaml / the bureau's own words that the check was given")
    private Path office;

    @Option(
            names = "--county-list",
            paramLabel = "FILE",
            description = "批量核查时用过的乡镇名单 / the list of townships that the batch was given")
    private Path townships;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description = "批量核查时用过的上年输出文件夹 / the output of last year's batch that the batch was given")
    private Path previous;

    @Option(
            names = "--inspectors",
            paramLabel = "FILE.csv",
            description = "抽取时用过的检查人员名单 / the list of inspectors that the draw was given")
    private Path inspectors;

    /** The file that is given now; null for none. */
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
