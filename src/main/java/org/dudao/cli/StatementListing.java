package org.dudao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerStatement;
import org.dudao.ledger.StatementKind;
import org.dudao.ledger.StatementQueries;
import org.dudao.report.register.StatementTable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Lists the waivers, attestations or answers of a ledger. */
abstract class StatementListing implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(names = "--township", paramLabel = "CODE", description = "乡镇代码 / code of a township")
    private String township;

    @Option(names = "--json", description = "输出 JSON，供其他程序使用 / JSON for other programs")
    private boolean json;

    private final StatementKind kind;

    StatementListing(StatementKind kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            StatementQueries queries = new StatementQueries(database);
            List<LedgerStatement> all = queries.list(kind, township);
            spec.commandLine()
                    .getOut()
                    .print(
                            json
                                    ? StatementTable.json(all)
                                    : StatementTable.of(
                                            all, queries.texts(all), LedgerOptions.today(), ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
