package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Statements;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.InputProblemReport;
import org.dudao.statements.StatementChecks;
import org.dudao.statements.StatementReader;
import org.dudao.submission.json.InputProblem;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The waivers and attestations given to a command; they come from inspectors, and never from a submission. */
final class StatementFiles {
    /** Enough for the checklist of the largest township. */
    static final long LARGEST = 4 * RegularFile.WRITTEN_BY_HAND;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description =
                    "经批准的豁免事项（.yaml 或 .xlsx），可给出几个；各乡镇取自己的 / approved waivers; may be repeated, each township takes its own")
    private List<Path> waivers = new ArrayList<>();

    @Option(
            names = "--attestations",
            paramLabel = "FILE",
            description = {
                "现场核查情况（.yaml、.xlsx，或填好的 dudao visit 核查表），可给出几个",
                "what inspectors found on site: a list, or a filled-in checklist of dudao visit; may be repeated"
            })
    private List<Path> attestations = new ArrayList<>();

    /** The files given of a kind of input. */
    List<Path> files(String kind) {
        return kind.equals(Statements.WAIVERS) ? waivers : attestations;
    }

    /** Whether any file is given. */
    boolean isEmpty() {
        return waivers.isEmpty() && attestations.isEmpty();
    }

    /**
     * Reads all files.
     *
     * @return null if any has problems, which are printed
     */
    Statements read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        Statements all = Statements.NONE;
        boolean sound = true;
        for (Path file : waivers) {
            StatementReader.Read read = StatementReader.waivers(name(file), bytes(file, common, spec));
            sound &= report(file.toString(), read.problems(), read.total(), common, spec);
            all = read.statements() == null ? all : all.and(read.statements());
        }
        for (Path file : attestations) {
            StatementReader.Read read = StatementReader.attestations(name(file), bytes(file, common, spec));
            sound &= report(file.toString(), read.problems(), read.total(), common, spec);
            all = read.statements() == null ? all : all.and(read.statements());
        }
        if (!sound || isEmpty()) {
            return sound ? all : null;
        }
        List<InputProblem> between =
                StatementChecks.problems(all, common.catalogue().byId().keySet());
        return report(names(), between, between.size(), common, spec) ? all : null;
    }

    /**
     * Whether what these files state goes together with what a ledger states: no id twice, no periods that overlap. Problems are printed.
     *
     * @param own what the files state
     */
    boolean areCompatible(
            Statements own, GivenHistory history, CommonOptions common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (isEmpty()) {
            return true;
        }
        String township = history.history().township();
        Statements all = own.ofTownship(township).and(history.history().statements(history.input()));
        return report(
                StatementChecks.problems(all, common.catalogue().byId().keySet()).stream()
                        .filter(one -> !one.code().equals(StatementChecks.UNKNOWN_STANDARD))
                        .toList(),
                common,
                spec);
    }

    /** Prints problems of these files; true if there are none. */
    boolean report(List<InputProblem> problems, CommonOptions common, CommandLine.Model.CommandSpec spec) {
        return report(names(), problems, problems.size(), common, spec);
    }

    private static boolean report(
            String file,
            List<InputProblem> problems,
            int total,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        if (total > 0) {
            spec.commandLine().getErr().print(InputProblemReport.of(file, problems, total, common.language()));
        }
        return total == 0;
    }

    private static byte[] bytes(Path file, CommonOptions common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (!Files.exists(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("没有这个文件：", "File not found: ") + file);
        }
        return FileFault.reading(file, () -> RegularFile.bytes(file, LARGEST));
    }

    private String names() {
        List<String> names = new ArrayList<>();
        waivers.forEach(file -> names.add(file.toString()));
        attestations.forEach(file -> names.add(file.toString()));
        return String.join(", ", names);
    }

    /** The files as inputs of a manifest. */
    List<Manifest.Input> inputs() throws IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        for (String kind : List.of(Statements.WAIVERS, Statements.ATTESTATIONS)) {
            for (Path file : files(kind)) {
                inputs.add(new Manifest.Input(kind, name(file), FileFault.reading(file, () -> Sha256.of(file))));
            }
        }
        return inputs;
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }
}
