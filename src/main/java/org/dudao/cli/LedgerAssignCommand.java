package org.dudao.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.FollowUpWay;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemAssignment;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names who follows items, and how. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "分派：写明责任人、责任督学、整改方式、签收日期，或移交其他部门。可逐项办理，也可按学校、乡镇等条件成批办理（只限未销号的）。",
            "Names who is responsible and who follows an item, how, when it was signed for, or to whom it is handed over. Items are named one"
                    + " by one, or by school, township and other filters; closed ones are left out."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已分派 / assigned", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerAssignCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ITEM",
            description = "事项编号，或其开头几位；不写则按条件成批办理 / ids, or their beginnings; without any, filters tell which")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--person", paramLabel = "NAME", description = "责任人 / the responsible person")
    private String person;

    @Option(
            names = "--way",
            paramLabel = "WORD",
            converter = CodeWords.Way.class,
            description = "当场整改 on-the-spot、限期整改 notice、上报 reported-up 或 商请有关部门 consulted")
    private FollowUpWay way;

    @Option(
            names = "--signed",
            paramLabel = "DATE",
            description = "责任单位签收之日 / the day on which the party signed for it")
    private LocalDate signed;

    @Option(
            names = "--hand-over",
            paramLabel = "DEPARTMENT",
            description = "移交给哪个部门 / the department it is handed over to")
    private String department;

    @Option(
            names = "--from-inspector",
            paramLabel = "NAME",
            description = "条件：现在由这位督学负责 / a filter: items that this inspector follows now")
    private String fromInspector;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @CommandLine.Mixin
    private FilterOptions filter;

    @Override
    public Integer call() {
        boolean filtered = fromInspector != null || !filter.isEmpty();
        if (ids.isEmpty() != filtered) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    ids.isEmpty()
                            ? "没有写明办理哪些事项：给出事项编号，或 --school、--township 等条件 / Name the items, or give filters such as --school"
                            : "事项编号和条件只能用一种 / Give ids or filters, not both");
        }
        ItemAssignment to = new ItemAssignment(person, filter.inspector(), way, signed, department);
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            List<LedgerItem> items = filtered
                    ? new LedgerQueries(database).items(filter.open(fromInspector), Integer.MAX_VALUE)
                    : each.find(database, ids);
            return each.act(items, item -> actions.assign(item.id(), doing.act(), to), !filtered)
                    .code();
        }
    }
}
