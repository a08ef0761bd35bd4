package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.assessment.Statements;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.ledger.Act;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.OnsiteItems;
import org.dudao.ledger.OnsiteProblem;
import org.dudao.ledger.SettledOnSpot;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.register.ActText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.dudao.statements.StatementChecks;
import org.dudao.statements.StatementReader;
import org.dudao.submission.json.InputProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes problems seen on site. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "登记现场发现的问题：逐项输入，或读入填好的 dudao visit 核查表（--from，重复读入不重复立项）。当场整改的写明 --settled；另有人签署"
                    + "（--closed-by）并附佐证材料（--evidence）的，同时销号。",
            "Takes a problem seen on site, typed, or all of a filled-in checklist of dudao visit (--from; reading it twice changes nothing)."
                    + " One settled on the spot (--settled) is closed at once if another person signs and evidence is given."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已登记 / taken",
            "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason",
            "  3 核查表不能读取，或有误；没有登记 / the checklist cannot be read or has errors; nothing was taken"
        })
final class LedgerAddCommand implements Callable<Integer> {
    private static final int TOWNSHIP_DIGITS = 9;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "CHECKLIST",
            description = "填好的 dudao visit 核查表 / a filled-in checklist of dudao visit")
    private Path checklist;

    @Option(names = "--township", paramLabel = "CODE", description = "乡镇代码（9 位） / the township's code of 9 digits")
    private String township;

    @Option(
            names = "--township-name",
            paramLabel = "NAME",
            description = "乡镇名称；台账中已有的可不写 / its name; not needed if the ledger knows it")
    private String townshipName;

    @Option(
            names = "--school",
            paramLabel = "CODE",
            description = "学校代码；不写则由乡镇负责 / the school's code; without it the township is responsible")
    private String school;

    @Option(
            names = "--school-name",
            paramLabel = "NAME",
            description = "学校名称；台账中已有的可不写 / its name; not needed if the ledger knows it")
    private String schoolName;

    @Option(names = "--text", paramLabel = "TEXT", description = "问题 / what is wrong")
    private String text;

    @Option(names = "--standard", paramLabel = "ID", description = "违反的标准编号 / the id of the standard that it breaks")
    private String standard;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            converter = FilterOptions.SeverityConverter.class,
            description = "veto、major、minor 或 advisory；默认同标准，没有标准的为 minor / that of the standard, or minor, by default")
    private Severity severity;

    @Option(
            names = "--due",
            paramLabel = "DATE",
            description = "整改期限，默认发现之日起 15 日，逢休息日顺延 / the deadline; 15 days, then the next working day, by default")
    private LocalDate due;

    @Option(
            names = "--inspector",
            paramLabel = "NAME",
            description = "发现问题的督学，默认 --by / the inspector who saw it; --by by default")
    private String inspector;

    @Option(
            names = "--settled",
            paramLabel = "TEXT",
            description = "当场整改的，写明做了什么 / what was done, if it was settled on the spot")
    private String settled;

    @Option(
            names = "--closed-by",
            paramLabel = "NAME",
            description = "签署销号的另一人 / another person, who signs for the closure")
    private String closedBy;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "当场整改的佐证材料，可给出几个 / evidence of it; may be repeated")
    private List<Path> evidence = new ArrayList<>();

    @CommandLine.Mixin
    private EvidenceOptions files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @CommandLine.Mixin
    private RulesOption rules;

    @Override
    public Integer call() throws IOException {
        if (checklist != null) {
            if (township != null || school != null || text != null || settled != null || !evidence.isEmpty()) {
                throw usage(
                        "--from 读入整张核查表，不能再写 --township、--school、--text、--settled、--evidence",
                        "--from reads a whole checklist; leave out --township, --school, --text, --settled, --evidence");
            }
            return fromChecklist();
        }
        mustBeWhole();
        return typed();
    }

    private void mustBeWhole() {
        if (township == null || text == null) {
            throw usage(
                    "须写明 --township 和 --text，或用 --from 给出核查表",
                    "Give --township and --text, or a checklist with --from");
        } else if (!township.matches("\\d{9}(000)?")) {
            throw usage(
                    "--township 应为乡镇代码（9位，或以000结尾的12位）：" + township,
                    "--township must be a township's code (9 digits, or 12 that end in 000): " + township);
        } else if (school != null && !school.matches("\\d{10}")) {
            throw usage("--school 应为学校代码（10位）：" + school, "--school must be a school's code of 10 digits: " + school);
        } else if (settled == null && (closedBy != null || !evidence.isEmpty())) {
            throw usage(
                    "--closed-by 和 --evidence 用于当场整改的问题：写明 --settled",
                    "--closed-by and --evidence are for what was settled on the spot: give --settled");
        }
    }

    private Integer typed() throws IOException {
        Language language = ledger.language();
        Act act = doing.act();
        String code = township.substring(0, TOWNSHIP_DIGITS);
        Catalogue catalogue = rules.catalogue();
        try (LedgerDatabase database = ledger.open()) {
            OnsiteItems items = new OnsiteItems(database, catalogue);
            mustBeNamed(items, code);
            OnsiteProblem problem = new OnsiteProblem(
                    code,
                    townshipName,
                    school,
                    schoolName,
                    text.strip(),
                    standard,
                    severity,
                    due,
                    inspector == null ? act.by() : inspector);
            return files.with(database, evidence, prepared -> {
                SettledOnSpot onSpot = settled == null ? null : new SettledOnSpot(settled, closedBy, prepared);
                LedgerItem item = items.add(problem, act, onSpot);
                spec.commandLine().getOut().print(ActText.of(item, LedgerOptions.today(), language));
                return ExitCode.OK.code();
            });
        }
    }

    private void mustBeNamed(OnsiteItems items, String code) {
        if (townshipName == null && items.townshipName(code) == null) {
            throw usage(
                    "台账中还没有乡镇 " + code + "：请用 --township-name 写明名称",
                    "The ledger does not know the township " + code + ": give --township-name");
        } else if (school != null && schoolName == null && items.schoolName(school) == null) {
            throw usage(
                    "台账中还没有学校 " + school + "：请用 --school-name 写明名称",
                    "The ledger does not know the school " + school + ": give --school-name");
        }
    }

    private Integer fromChecklist() throws IOException {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        byte[] bytes = FileFault.reading(checklist, () -> RegularFile.bytes(checklist, StatementFiles.LARGEST));
        StatementReader.Read read = StatementReader.attestations(String.valueOf(checklist.getFileName()), bytes);
        Statements all = read.statements();
        Catalogue catalogue = rules.catalogue();
        List<InputProblem> problems = all == null
                ? read.problems()
                : StatementChecks.problems(all, catalogue.byId().keySet());
        if (all == null || !problems.isEmpty()) {
            int total = all == null ? read.total() : problems.size();
            spec.commandLine().getErr().print(InputProblemReport.of(checklist.toString(), problems, total, language));
            return ExitCode.INPUT.code();
        }
        try (LedgerDatabase database = ledger.open()) {
            OnsiteItems.Taken taken = new OnsiteItems(database, catalogue).addAll(all.onsite(), doing.act());
            for (LedgerItem item : taken.opened()) {
                out.print(ActText.of(item, LedgerOptions.today(), language));
            }
            out.println(language.pick(
                    "现场发现的问题 " + all.onsite().size() + " 项：新立 " + taken.opened().size() + " 项，已在台账中 " + taken.known()
                            + " 项。",
                    "Problems seen on site: " + all.onsite().size() + "; new: "
                            + taken.opened().size() + ", already in the ledger: " + taken.known() + "."));
        }
        int attested = all.attestations().size();
        if (attested > 0) {
            out.println(language.pick(
                    "表中另有 " + attested + " 项核查结果，没有读入：用 dudao check --attestations 读入。",
                    "The checklist has " + attested
                            + " results on standards, which were not taken: read them with dudao"
                            + " check --attestations."));
        }
        return ExitCode.OK.code();
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), ledger.language().pick(zh, en));
    }
}
