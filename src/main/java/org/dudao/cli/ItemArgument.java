package org.dudao.cli;

import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.Language;
import picocli.CommandLine;

/** An item named on the command line by its id, or by the beginning of it. */
final class ItemArgument {
    private ItemArgument() {}

    /**
     * Finds the item.
     *
     * @throws CommandLine.ParameterException if there is none, or more than one
     */
    static LedgerItem find(LedgerQueries queries, String id, Language language, CommandLine.Model.CommandSpec spec) {
        LedgerItem item = queries.item(id.strip());
        if (item == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "台账中没有这一事项，或以此开头的不止一项：" + id + "。可用 dudao ledger list 查看编号。",
                            "The ledger has no such item, or more than one begins with it: " + id
                                    + ". See the ids with dudao ledger list."));
        }
        return item;
    }
}
