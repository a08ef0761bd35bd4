package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.register.ItemJson;
import org.dudao.report.register.ItemTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists items of the ledger. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"列出整改事项，期限早的在前。", "Lists items, those with the earliest deadlines first."})
final class LedgerListCommand implements Callable<Integer> {
    private static final int SCREEN = 40;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private FilterOptions filter;

    @Option(names = "--all", description = "显示全部 / show all")
    private boolean all;

    @Option(names = "--json", description = "输出 JSON，供其他程序使用 / JSON for other programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (LedgerDatabase database = ledger.openExisting()) {
            LedgerQueries queries = new LedgerQueries(database);
            ItemFilter asked = filter.filter();
            if (json) {
                write(queries, asked, out);
                return ExitCode.OK.code();
            }
            List<LedgerItem> items = queries.items(asked, all ? Integer.MAX_VALUE : SCREEN);
            out.print(ItemTable.of(items, queries.count(asked), LedgerOptions.today(), ledger.language()));
            List<String> unknown = items.isEmpty() ? queries.unknown(asked) : List.of();
            if (!unknown.isEmpty()) {
                out.println(ledger.language()
                        .pick(
                                "台账中没有：" + String.join("、", unknown) + "。请核对条件。",
                                "The ledger has nothing of: " + String.join(", ", unknown)
                                        + ". Check what you asked for."));
            }
        }
        return ExitCode.OK.code();
    }

    private static void write(LedgerQueries queries, ItemFilter asked, PrintWriter out) throws IOException {
        try (ItemJson.Writer list = new ItemJson.Writer(out, LedgerOptions.today())) {
            queries.pages(asked, page -> {
                try {
                    list.add(page);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
