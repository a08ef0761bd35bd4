package org.dudao.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code dudao} and its subcommands. */
@Command(
        name = "dudao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "督导：对照教育督导标准核查乡镇报送数据，写出存在问题及改进措施。",
            "Checks submissions of township education offices against inspection standards."
        })
public final class DudaoCommand implements Runnable {
    private static final String LEDGER = "ledger";

    /** In the order of the help. */
    private static final Map<String, Supplier<Object>> SUBCOMMANDS = new LinkedHashMap<>();

    static {
        SUBCOMMANDS.put("check", CheckCommand::new);
        SUBCOMMANDS.put("batch", BatchCommand::new);
        SUBCOMMANDS.put("diff", DiffCommand::new);
        SUBCOMMANDS.put("preview", PreviewCommand::new);
        SUBCOMMANDS.put("sample", SampleCommand::new);
        SUBCOMMANDS.put("visit", VisitCommand::new);
        SUBCOMMANDS.put("template", TemplateCommand::new);
        SUBCOMMANDS.put("mend", MendCommand::new);
        SUBCOMMANDS.put("map", MapCommand::new);
        SUBCOMMANDS.put("audit", AuditCommand::new);
        SUBCOMMANDS.put("convert", ConvertCommand::new);
        SUBCOMMANDS.put("fill", FillCommand::new);
        SUBCOMMANDS.put("explain", ExplainCommand::new);
        SUBCOMMANDS.put("verify", VerifyCommand::new);
        SUBCOMMANDS.put("standards", StandardsCommand::new);
        SUBCOMMANDS.put("profiles", ProfilesCommand::new);
        SUBCOMMANDS.put("score", ScoreCommand::new);
        SUBCOMMANDS.put("packs", PacksCommand::new);
        SUBCOMMANDS.put(LEDGER, LedgerCommand::new);
        SUBCOMMANDS.put("archive", ArchiveCommand::new);
        SUBCOMMANDS.put("serve", ServeCommand::new);
        SUBCOMMANDS.put("users", UsersCommand::new);
        SUBCOMMANDS.put("office", OfficeCommand::new);
        SUBCOMMANDS.put("completion", CompletionCommand::new);
        SUBCOMMANDS.put("pack-rules", PackRulesCommand::new);
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /**
     * Runs a command line.
     *
     * @param out for results, in UTF-8
     * @param err for messages, in UTF-8
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        PrintWriter results = writer(out, args);
        PrintWriter messages = writer(err, args);
        int code = run(commandLine(results, messages, args), args);
        results.flush();
        messages.flush();
        return code;
    }

    /** The command line for these arguments, with its writers and exception handlers. */
    static CommandLine commandLine(PrintWriter results, PrintWriter messages, String... args) {
        return commands(args)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(LocalDate.class, new DayConverter())
                .setOut(results)
                .setErr(messages)
                .setParameterExceptionHandler(DudaoCommand::badUsage)
                .setExecutionExceptionHandler(DudaoCommand::failed);
    }

    /** The model of the named subcommand only: building all would take most of a short run's time. */
    private static CommandLine commands(String... args) {
        CommandLine root = new CommandLine(new DudaoCommand()).setExpandAtFiles(false); // a file may be called @x.xlsx
        String first = args.length == 0 ? "" : args[0];
        boolean one = SUBCOMMANDS.containsKey(first) && !first.equals("completion");
        for (Map.Entry<String, Supplier<Object>> command : SUBCOMMANDS.entrySet()) {
            if (!one || command.getKey().equals(first)) {
                boolean ledger = command.getKey().equals(LEDGER);
                String second = one && args.length > 1 ? args[1] : "";
                root.addSubcommand(
                        command.getKey(),
                        ledger ? LedgerCommand.line(second) : command.getValue().get());
            }
        }
        return root;
    }

    /** An error such as lack of memory would otherwise end the JVM with 1, which means findings. */
    static int run(CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (Error e) {
            return failed(e, command);
        }
    }

    private static PrintWriter writer(PrintStream stream, String... args) {
        return new PrintWriter(new PrintableWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), args), true);
    }

    private static int badUsage(CommandLine.ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(UsageError.words(e));
        err.println("用法 / usage: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    /** Prints a failure in both languages: the language option may be what could not be parsed. */
    static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
        return failed(e, command);
    }

    private static int failed(Throwable e, CommandLine command) {
        Failure failure = Failure.of(e);
        command.getErr().println(failure.words().zh());
        command.getErr().println(failure.words().en());
        if (Boolean.getBoolean("dudao.trace")) {
            e.printStackTrace(command.getErr());
        }
        return failure.code().code();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "缺少命令 / A command is missing: check, batch, diff, preview, sample, visit, template, convert, fill, explain, standards, profiles, verify, packs, ledger, archive, users, office, completion");
    }
}
