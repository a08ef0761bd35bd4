package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ArchiveRecords;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.ImportResult;
import org.dudao.ledger.ImportSource;
import org.dudao.ledger.Importer;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports assessments into the ledger. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "把核查结果导入整改台账：新问题立项，原有事项按新数据标明情况，已销号又出现的重新打开。重复导入不改变什么。",
            "Imports assessments: new findings open items, and known ones are told what the new data say. Importing twice changes"
                    + " nothing."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已导入 / imported",
            "  2 用法有误，或台账不能写入 / usage, or the ledger cannot be written",
            "  3 有文件不能读取，或不是评估结果（其余照常导入） / a file cannot be read or is no assessment; the rest was imported"
        })
final class LedgerImportCommand implements Callable<Integer> {
    /** Of a large township one takes some 10 MB of memory. */
    private static final int TOGETHER = 16;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "OUT",
            description = {
                "assessment.json、check 的输出文件夹（连同其下各文件夹），或 batch 的输出文件夹",
                "an assessment.json, the output folder of a check with everything below it, or that of a batch"
            })
    private List<Path> given;

    @Option(
            names = "--submissions",
            paramLabel = "DIR|FILE",
            description = {
                "当时的报送数据（文件、文件夹或压缩包，可给出几个）：连同评估结果存入归档文件夹，以便日后重做",
                "the submissions (files, folders or archives; may be repeated): kept with the assessments, so that these can be"
                        + " made again"
            })
    private List<Path> submissions = new ArrayList<>();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "归档文件夹，默认在台账旁（台账文件名加 .archive） / the archive; beside the ledger by default")
    private Path archive;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @CommandLine.Mixin
    private RulesOption rules;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        AssessmentSources sources = AssessmentSources.of(given, language, spec);
        try (LedgerDatabase database = ledger.open()) {
            Importer importer = new Importer(database, rules.catalogue());
            ImportTotals totals = new ImportTotals();
            if (submissions.isEmpty()) {
                together(sources, importer, totals);
            } else {
                archived(
                        sources,
                        new ArchivedImport(
                                ArchivedImport.archive(archive, ledger.db()),
                                importer,
                                new ArchiveRecords(database),
                                doing.by()),
                        totals);
            }
            out.print(totals.text(language));
        }
        return sources.isSound() ? ExitCode.OK.code() : ExitCode.INPUT.code();
    }

    /** Several assessments in one transaction: a disk takes longer to be sure of it than the ledger to move the items. */
    private void together(AssessmentSources sources, Importer importer, ImportTotals totals) throws IOException {
        List<ImportSource> some = new ArrayList<>();
        try {
            sources.each((assessment, sha256) -> {
                some.add(new ImportSource(assessment, sha256));
                if (some.size() == TOGETHER) {
                    add(importer, some, totals);
                }
            });
        } finally {
            add(importer, some, totals); // what was read before a file that cannot be
        }
    }

    private void add(Importer importer, List<ImportSource> some, ImportTotals totals) {
        List<ImportSource> now = List.copyOf(some);
        some.clear();
        if (!now.isEmpty()) {
            importer.add(now, doing.by()).forEach(totals::add);
        }
    }

    private void archived(AssessmentSources sources, ArchivedImport archived, ImportTotals totals) throws IOException {
        sources.eachWithBytes((assessment, bytes, file) ->
                totals.add(archived.take(assessment, bytes, LedgerImports.histories(file, assessment))));
        LedgerImports.submissions(archived, submissions);
        LedgerImports.report(
                archived.finish(), ledger.language(), spec.commandLine().getErr());
    }

    /** The sums of an import. */
    static final class ImportTotals {
        private int newest;
        private int history;
        private int known;
        private ImportResult sum;

        void add(ImportResult one) {
            switch (one.took()) {
                case NEWEST -> newest++;
                case HISTORY -> history++;
                case KNOWN -> known++;
            }
            sum = one.and(sum);
        }

        String text(Language language) {
            if (sum == null) {
                return language.pick("没有导入。\n", "Nothing was imported.\n");
            }
            if (newest + history == 0) {
                return language.pick(
                        "评估结果 " + known + " 份已在台账中，台账没有变化。\n",
                        "The ledger has these assessments already (" + known + "); nothing changed.\n");
            }
            StringBuilder text = new StringBuilder();
            text.append(language.pick("导入评估结果 ", "Assessments imported: "))
                    .append(newest + history)
                    .append(language.pick(" 份", ""));
            if (history > 0) {
                text.append(language.pick(
                        "（其中 " + history + " 份早于台账中已有的，只存档）",
                        " (" + history + " older than those in the ledger, kept as history)"));
            }
            if (known > 0) {
                text.append(language.pick("；已在台账中 " + known + " 份", "; already in the ledger: " + known));
            }
            text.append(language.pick("。\n", ".\n"));
            text.append(language.pick("  新立 ", "  new ")).append(sum.opened());
            text.append(language.pick(" · 仍未整改 ", " · found again ")).append(sum.found());
            text.append(language.pick("（其中报了整改而数据不符 ", " (of them reported as done "))
                    .append(sum.refuted());
            text.append(language.pick("） · 销号后又出现 ", ") · reopened ")).append(sum.reopened());
            text.append(language.pick(" · 已达标待销号 ", " · to be closed ")).append(sum.proved());
            text.append(language.pick(" · 未能复查 ", " · not re-checked ")).append(sum.silent());
            return text.append('\n').toString();
        }
    }
}
