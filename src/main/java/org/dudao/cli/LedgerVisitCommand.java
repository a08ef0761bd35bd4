package org.dudao.cli;

import java.io.PrintWriter;
import java.util.List;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.SchoolVisit;
import org.dudao.ledger.VisitTerm;
import org.dudao.ledger.Visits;
import org.dudao.report.Language;
import org.dudao.report.register.VisitList;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes the visits of inspectors to schools. */
@Command(
        name = "visit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "登记督学到校督导：add 登记一次，list 列出一个学期的。",
            "Notes the visits of inspectors to schools: add notes one, list shows those of a term."
        })
final class LedgerVisitCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "缺少子命令 / A subcommand is missing: add, list");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {"登记一次到校督导；--by 是到校的督学", "Notes a visit; --by is the inspector"})
    int add(
            @Option(names = "--school", required = true, paramLabel = "CODE", description = "学校代码 / code of the school")
                    String school,
            @CommandLine.Mixin LedgerOptions ledger,
            @CommandLine.Mixin LedgerOptions.Doing doing) {
        Language language = ledger.language();
        try (LedgerDatabase database = ledger.openExisting()) {
            SchoolVisit visit = new Visits(database).add(school.strip(), doing.act(), LedgerOptions.today());
            spec.commandLine()
                    .getOut()
                    .println(language.pick(
                            "已登记：" + visit.on() + "，" + visit.by() + "，" + language.name(visit.name()) + "。",
                            "Noted: " + visit.on() + ", " + visit.by() + ", " + visit.name() + "."));
        }
        return ExitCode.OK.code();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {"列出一个学期的到校督导", "Lists the visits of a term"})
    int list(@CommandLine.Mixin LedgerOptions ledger, @CommandLine.Mixin RegisterOptions register) {
        PrintWriter out = spec.commandLine().getOut();
        VisitTerm term = register.term();
        try (LedgerDatabase database = ledger.openExisting()) {
            List<SchoolVisit> visits = new Visits(database).list(term);
            out.print(VisitList.of(visits, term, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
