package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dudao.io.Manifest;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerRegister;
import org.dudao.report.Language;
import org.dudao.report.register.RegisterPage;
import org.dudao.report.register.RegisterWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the register over all ledgers of the database. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "写出整改台账汇总 register.xlsx、register.html：总表，按县、乡镇、责任单位、严重程度、月份、责任督学、督学责任区，以及逾期和未回应的事项。",
            "Writes register.xlsx and register.html: totals, counts by county, township, party, severity, month, inspector and zone,"
                    + " and the items overdue or never answered."
        })
final class LedgerRegisterCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "输出文件夹 / output folder")
    private Path folder;

    @CommandLine.Mixin
    private RegisterOptions register;

    @CommandLine.Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        LedgerRegister contents;
        try (LedgerDatabase database = ledger.openExisting()) {
            contents = LedgerRegister.of(database, filter.filter(register.day()), register.day(), register.term());
        }
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put(RegisterWorkbook.FILE, RegisterWorkbook.of(contents, language));
        documents.put(RegisterPage.FILE, RegisterPage.of(contents, language, Version.number()));
        Manifest manifest = Manifest.of(
                Version.generator(),
                contents.hash().substring(0, 16),
                contents.day().toString(),
                language.tag(),
                List.of());
        String kept = OutputFolder.write(folder, documents, manifest, language);
        PrintWriter out = spec.commandLine().getOut();
        out.print(kept);
        out.println(language.pick(
                "事项 " + contents.total().total() + " 项，其中逾期或未回应 "
                        + contents.chased().size() + " 项。已写入 " + folder,
                contents.total().total() + " items, of which "
                        + contents.chased().size() + " are overdue or unanswered. Written to " + folder));
        return ExitCode.OK.code();
    }
}
