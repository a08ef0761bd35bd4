package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerSnapshot;
import org.dudao.report.Language;
import org.dudao.report.register.LedgerCsv;
import org.dudao.report.register.LedgerExport;
import org.dudao.report.register.LedgerJson;
import org.dudao.report.register.LedgerPoam;
import org.dudao.report.register.LedgerXlsx;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the ledger, or a part of it, into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "导出整改台账：xlsx（供打印存档）、csv、json，或 OSCAL 整改计划（POA&M）。其上印有台账日志末行校验值。",
            "Exports the ledger: xlsx (for paper and the record), csv, json, or an OSCAL plan of action and milestones. The last hash"
                    + " of the journal is on it."
        })
final class LedgerExportCommand implements Callable<Integer> {
    /** The formats. */
    enum ExportFormat {
        XLSX("xlsx"),
        CSV("csv"),
        JSON("json"),
        OSCAL_POAM("oscal-poam");

        private final String code;

        ExportFormat(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "要写的文件，如 台账.xlsx / the file to write")
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "xlsx、csv、json 或 oscal-poam；默认按文件名 / by the file's name if not given")
    private ExportFormat format;

    @Option(names = "--redact", description = "隐去姓名、备注和其他填写的文字 / leaves out names, remarks and other typed texts")
    private boolean redact;

    @Option(names = "--on", paramLabel = "DATE", description = "导出之日，逾期按它计算，默认今天 / the day of export; today by default")
    private LocalDate on;

    @CommandLine.Mixin
    private FilterOptions filter;

    @CommandLine.Mixin
    private RulesOption rules;

    @CommandLine.Mixin
    private OutputFile file;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        ExportFormat chosen = format();
        if (Files.isDirectory(output)) {
            throw usage(language.pick("-o 是文件夹，应为文件：", "-o is a folder; name a file: ") + output);
        }
        LedgerExport export;
        try (LedgerDatabase database = ledger.openExisting()) {
            LedgerSnapshot snapshot = LedgerSnapshot.of(database, filter.filter(), chosen == ExportFormat.OSCAL_POAM);
            LocalDate day = on == null ? LedgerOptions.today() : on;
            export = LedgerExport.of(snapshot, rules.catalogue(), day, redact, language);
        }
        byte[] bytes = bytes(chosen, export);
        if (bytes == null) {
            spec.commandLine()
                    .getOut()
                    .println(language.pick(
                            "没有未销号的事项，OSCAL 整改计划不能为空，未写文件。",
                            "No item is open, and a plan of action must have one; no file was written."));
            return ExitCode.OK.code();
        }
        file.write(output, bytes, spec, language);
        int all = export.ledger().items().size();
        spec.commandLine()
                .getOut()
                .println(language.pick(
                        "已写入 " + output + "：" + all + " 项。", "Written to " + output + ": items " + all + "."));
        return ExitCode.OK.code();
    }

    private static byte[] bytes(ExportFormat format, LedgerExport export) throws IOException {
        if (format == ExportFormat.XLSX) {
            return LedgerXlsx.of(export);
        }
        String text =
                switch (format) {
                    case CSV -> LedgerCsv.of(export);
                    case JSON -> LedgerJson.of(export);
                    default -> LedgerPoam.of(export);
                };
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private ExportFormat format() {
        if (format != null) {
            return format;
        }
        String name = output.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat one : ExportFormat.values()) {
            if (name.endsWith("." + one)) {
                return one;
            }
        }
        throw usage(ledger.language()
                .pick(
                        "文件名应以 .xlsx、.csv 或 .json 结尾，或用 --format 指定：" + output,
                        "The file's name must end in .xlsx, .csv or .json, or name the --format: " + output));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Parses formats. */
    static final class FormatConverter implements CommandLine.ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String text) {
            for (ExportFormat one : ExportFormat.values()) {
                if (one.toString().equals(text)) {
                    return one;
                }
            }
            throw new CommandLine.TypeConversionException(
                    "没有这种格式 / no such format: " + text + " (xlsx, csv, json, oscal-poam)");
        }
    }
}
