package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dudao.io.Manifest;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.Reminders;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.NumberSequence;
import org.dudao.report.register.ReminderCalendar;
import org.dudao.report.register.ReminderLetters;
import org.dudao.report.register.ReminderList;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reminds the responsible parties of what is due. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "提醒：列出逾期和即将到期的事项；加 --format 写出每个责任单位一份的提醒函（docx）和日历（ics）。",
            "Lists what is overdue or due soon; with --format writes one reminder for each responsible party (docx), and a calendar"
                    + " (ics)."
        })
final class LedgerRemindCommand implements Callable<Integer> {
    private static final int LONGEST = 3660;

    /** What is written. */
    enum Output {
        docx,
        ics
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "15",
            description = "几日内到期的算即将到期，默认 15 / how many days ahead; 15 by default")
    private int days;

    @Option(names = "--on", paramLabel = "DATE", description = "截至哪一天，默认今天 / as of which day; today by default")
    private LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "docx（提醒函）、ics（日历），可同时 / docx, ics or both")
    private List<Output> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "输出文件夹 / output folder")
    private Path folder;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "提醒函第一份的文号，其余顺延 / number of the first letter; the others count on")
    private String number;

    @CommandLine.Mixin
    private OfficeOptions office;

    @CommandLine.Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        mustBeUsable(language);
        BureauSettings settings = office.read(language, spec);
        LocalDate day = on == null ? LedgerOptions.today() : on;
        Reminders reminders;
        try (LedgerDatabase database = ledger.openExisting()) {
            reminders = Reminders.of(database, filter.filter(day), day, days);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (folder == null) {
            out.print(ReminderList.items(reminders, settings, language));
            return ExitCode.OK.code();
        }
        Map<String, byte[]> documents = new LinkedHashMap<>();
        if (formats.contains(Output.docx)) {
            documents.putAll(new ReminderLetters(reminders, settings, number, language).files());
        }
        List<String> letters = new ArrayList<>(documents.keySet());
        if (formats.contains(Output.ics)) {
            documents.put(ReminderCalendar.FILE, ReminderCalendar.of(reminders, settings, language));
        }
        Manifest manifest = Manifest.of(
                Version.generator(), reminders.hash().substring(0, 16), day.toString(), language.tag(), List.of());
        out.print(OutputFolder.write(folder, documents, manifest, language));
        out.print(ReminderList.letters(reminders, letters, settings, language));
        out.println(language.pick("已写入 ", "Written to ") + folder);
        return ExitCode.OK.code();
    }

    private void mustBeUsable(Language language) {
        if (formats.isEmpty() != (folder == null)) {
            throw usage(language.pick(
                    "写出提醒函或日历，要同时给出 --format 和 -o；都不给则只列出。",
                    "Letters and calendars need both --format and -o; without them the items are listed."));
        } else if (days < 0 || days > LONGEST) {
            throw usage(language.pick("--days 应在 0 至 " + LONGEST + " 之间：", "--days must be from 0 to " + LONGEST + ": ")
                    + days);
        } else if (number != null) {
            try {
                NumberSequence.next(number, 0);
            } catch (IllegalArgumentException e) {
                throw usage(e.getMessage());
            }
        }
    }

    private CommandLine.ParameterException usage(String text) {
        return new CommandLine.ParameterException(spec.commandLine(), text);
    }
}
