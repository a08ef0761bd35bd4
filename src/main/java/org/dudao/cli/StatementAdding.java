package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.assessment.Statements;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.StatementActions;
import org.dudao.ledger.StatementKind;
import org.dudao.ledger.StatementSource;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.statements.StatementChecks;
import org.dudao.statements.StatementReader;
import org.dudao.submission.json.InputProblem;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Adds the waivers, attestations or answers of files to a ledger: of each file all, or none. */
abstract class StatementAdding implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = ".yaml 或 .xlsx 清单（现场核查也可为填好的核查表） / lists; for attestations also filled-in checklists")
    private List<Path> files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @CommandLine.Mixin
    private RulesOption rules;

    private final StatementKind kind;

    StatementAdding(StatementKind kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        boolean sound = true;
        try (LedgerDatabase database = ledger.open()) {
            StatementActions actions = new StatementActions(database);
            for (Path file : files) {
                byte[] bytes = bytes(file);
                Statements read = read(file, bytes);
                if (read == null) {
                    sound = false;
                    continue;
                }
                StatementActions.Added added =
                        actions.add(read, new StatementSource(name(file), Sha256.of(bytes)), doing.act());
                out.println(language.pick(
                        file + "：新增" + kind.zh() + " " + added.added() + " 条"
                                + (added.known() == 0 ? "" : "，已在台账中 " + added.known() + " 条") + "。",
                        file + ": " + added.added() + " added"
                                + (added.known() == 0 ? "" : ", " + added.known() + " already in the ledger") + "."));
                if (!read.onsite().isEmpty()) {
                    out.println(language.pick(
                            "  其中现场发现的问题 " + read.onsite().size() + " 项不在此列：请用 dudao ledger add 立项。",
                            "  " + read.onsite().size()
                                    + " problems seen on site are not among them: open items for them with dudao ledger"
                                    + " add."));
                }
            }
        }
        return sound ? ExitCode.OK.code() : ExitCode.INPUT.code();
    }

    /** The statements of a file; null if it has problems, which are printed. */
    private Statements read(Path file, byte[] bytes) throws IOException {
        StatementReader.Read read =
                switch (kind) {
                    case WAIVER -> StatementReader.waivers(name(file), bytes);
                    case ATTESTATION -> StatementReader.attestations(name(file), bytes);
                    case ANSWER -> StatementReader.answers(name(file), bytes);
                };
        List<InputProblem> problems = read.problems();
        int total = read.total();
        if (read.statements() != null) {
            problems = StatementChecks.problems(
                    read.statements(), rules.catalogue().byId().keySet());
            total = problems.size();
        }
        if (total > 0) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(file.toString(), problems, total, ledger.language()));
            return null;
        }
        return read.statements();
    }

    private byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), ledger.language().pick("没有这个文件：", "File not found: ") + file);
        }
        return FileFault.reading(file, () -> RegularFile.bytes(file, StatementFiles.LARGEST));
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }
}
