package org.dudao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.ledger.Refused;
import org.dudao.report.Language;
import org.dudao.report.register.ActText;
import picocli.CommandLine;

/** Does one act on each of several items. What is refused on one is told, and the others go on. */
final class EachItem {
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;
    private int done;
    private int refused;

    EachItem(Language language, CommandLine.Model.CommandSpec spec) {
        this.language = language;
        this.spec = spec;
    }

    /**
     * The items of ids, or of their beginnings, each once.
     *
     * @throws CommandLine.ParameterException if one is none, before anything is done
     */
    List<LedgerItem> find(LedgerDatabase database, List<String> ids) {
        LedgerQueries queries = new LedgerQueries(database);
        Map<String, LedgerItem> items = new LinkedHashMap<>();
        for (String id : ids) {
            LedgerItem item = ItemArgument.find(queries, id, language, spec);
            items.put(item.id(), item);
        }
        return new ArrayList<>(items.values());
    }

    /** Does it on each, and prints what each item is then. */
    ExitCode act(List<LedgerItem> items, UnaryOperator<LedgerItem> act) {
        return act(items, act, true);
    }

    /**
     * Does it on each.
     *
     * @param each whether each item is printed; what is refused always is
     */
    ExitCode act(List<LedgerItem> items, UnaryOperator<LedgerItem> act, boolean each) {
        PrintWriter out = spec.commandLine().getOut();
        for (LedgerItem item : items) {
            try {
                LedgerItem now = act.apply(item);
                done++;
                if (each) {
                    out.print(ActText.of(now, LedgerOptions.today(), language));
                }
            } catch (Refused e) {
                refused++;
                spec.commandLine()
                        .getErr()
                        .println(language.pick("未办理 ", "Not done: ")
                                + item.id()
                                + language.pick("：", ": ")
                                + language.pick(e.reason()));
            }
        }
        if (!each || items.size() > 1) {
            out.println(language.pick(
                    "已办理 " + done + " 项" + (refused > 0 ? "，未办理 " + refused + " 项。" : "。"),
                    "Done: " + done + " items" + (refused > 0 ? "; not done: " + refused + "." : ".")));
        }
        return refused > 0 ? ExitCode.USAGE : ExitCode.OK;
    }
}
