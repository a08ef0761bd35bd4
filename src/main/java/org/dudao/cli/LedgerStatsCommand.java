package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.StatisticKey;
import org.dudao.report.Language;
import org.dudao.report.register.StatisticJson;
import org.dudao.report.register.StatisticText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the items of the ledger. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "统计整改事项：已回应、未回应、逾期、待复查、待销号、已销号；stats standards 统计各标准判得准不准。",
            "Counts items: answered, never answered, overdue, to re-check, to close, closed; stats standards tells how often each"
                    + " standard was right."
        })
final class LedgerStatsCommand implements Callable<Integer> {
    private static final String STANDARDS = "standards";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = STANDARDS,
            description = "standards：各标准复查属实的比例 / what re-checks said of each standard")
    private String what;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            converter = KeyConverter.class,
            description = {
                "按什么统计：county、township、party、severity、month（发现月份）、closing（销号月份）、inspector、zone、state、standard",
                "by what to count"
            })
    private StatisticKey by = StatisticKey.ALL;

    @CommandLine.Mixin
    private RegisterOptions register;

    @CommandLine.Mixin
    private FilterOptions filter;

    @Option(names = "--json", description = "输出 JSON，供其他程序使用 / JSON for other programs")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "写入文件，不输出到屏幕 / writes a file instead")
    private Path output;

    @CommandLine.Mixin
    private OutputFile written;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        boolean isOfRules = what != null;
        if (isOfRules && !what.equals(STANDARDS)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick("没有这种统计：", "Unknown statistics: ")
                            + what
                            + language.pick(
                                    "。分项统计用 --by，如 --by county；各标准判得准不准用 stats standards。",
                                    ". Use --by for counts by something, such as --by county; stats standards for the"
                                            + " precision of standards."));
        } else if (isOfRules && by != StatisticKey.ALL) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick("stats standards 不能再加 --by。", "stats standards cannot be counted --by anything."));
        }
        String text;
        try (LedgerDatabase database = ledger.openExisting()) {
            LocalDate day = register.day();
            if (isOfRules) {
                LedgerRegister rules = LedgerRegister.ofRules(database, filter.filter(day), day);
                text = json ? StatisticJson.precision(rules) : StatisticText.precision(rules, language);
            } else {
                LedgerRegister counts = LedgerRegister.counts(database, filter.filter(day), day, register.term(), by);
                text = json ? StatisticJson.of(counts, by) : StatisticText.of(counts, by, language);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (output == null) {
            out.print(text);
        } else {
            written.write(output, text.getBytes(StandardCharsets.UTF_8), spec, language);
            out.println(language.pick("已写入 ", "Written to ") + output);
        }
        return ExitCode.OK.code();
    }

    /** Parses keys: the English word, or the Chinese one. */
    static final class KeyConverter implements CommandLine.ITypeConverter<StatisticKey> {
        @Override
        public StatisticKey convert(String text) {
            StatisticKey key = StatisticKey.named(text);
            if (key == null) {
                throw new CommandLine.TypeConversionException("不能按这个统计 / cannot be counted by " + text + " ("
                        + Arrays.stream(StatisticKey.values())
                                .map(StatisticKey::en)
                                .collect(Collectors.joining(", "))
                        + ")");
            }
            return key;
        }
    }
}
