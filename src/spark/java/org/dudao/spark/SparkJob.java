package org.dudao.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.dudao.ResultTable;
import org.dudao.UnreadableInput;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges submissions on Spark and writes the tables and the documents over all townships. */
@Command(
        name = "dudao-spark",
        mixinStandardHelpOptions = true,
        description = {
            "在 Spark 上核查全部报送数据，写出数据表（Parquet）和汇总文书。",
            "Judges submissions on Spark; writes tables (Parquet) and the documents over all townships."
        })
public final class SparkJob implements Callable<Integer> {
    private static final int PARTS_PER_CORE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "IN",
            description =
                    "报送数据：文件夹、.ndjson(.gz) 或 .parquet（name、content 两列） / a folder, .ndjson(.gz), or .parquet with name and content")
    private String in;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "输出，不能已有 / where to; must not be there yet")
    private String out;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "检查日 / as-of date")
    private LocalDate asOf;

    @Option(names = "--profile", paramLabel = "ID", description = "督导方案，可写几次 / a profile; may be repeated")
    private List<String> profiles = new ArrayList<>();

    @Option(names = "--no-places", description = "不用各地方案 / without what places demand by themselves")
    private boolean withoutPlaces;

    @Option(names = "--verdicts", description = "另写每一个判定 / also writes a row for every verdict")
    private boolean hasVerdicts;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "分成几份，默认核数的3倍 / how many parts; three for each core by default")
    private Integer partitions;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            description = "汇总文书的语言 / language of the documents")
    private String lang;

    /** Runs the job; a fault of usage ends with 2, any other with 5. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new SparkJob()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        Language language = language();
        try (SparkSession spark = SparkSession.builder()
                .appName("Dudao 督导")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .getOrCreate()) {
            run(spark, language);
        }
        return 0;
    }

    /** All is written aside and moved to its place at once: a job that fails leaves nothing there. */
    private void run(SparkSession spark, Language language) throws IOException {
        Path place = new Path(out);
        FileSystem files = place.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(place)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "已有这个文件夹，请另选：" + out + " / It is there already; choose another: " + out);
        }
        Path aside = place.suffix(".writing-" + spark.sparkContext().applicationId());
        int parts = partitions == null ? spark.sparkContext().defaultParallelism() * PARTS_PER_CORE : partitions;
        Setting setting = new Setting(asOf, List.copyOf(profiles), !withoutPlaces);
        mustHaveItsProfiles(setting);
        try {
            JavaRDD<Result> results = Judging.of(Inputs.of(spark, in, parts), setting, parts, hasVerdicts);
            for (ResultTable table : ResultTable.values()) {
                if (table != ResultTable.HINTS && (hasVerdicts || table != ResultTable.VERDICTS)) {
                    Tables.write(
                            spark,
                            results.flatMap(one ->
                                    one.rows().getOrDefault(table, List.of()).iterator()),
                            table,
                            aside + "/tables",
                            parts);
                }
            }
            new DriverDocuments(spark, setting, language).write(results, aside, files, parts);
            if (!files.rename(aside, place)) {
                throw new IOException("What was written cannot be moved to " + out);
            }
        } finally {
            files.delete(aside, true);
        }
    }

    /** A profile that there is not would fail on every executor. */
    private void mustHaveItsProfiles(Setting setting) {
        try {
            setting.program();
        } catch (UnreadableInput e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Language language() {
        for (Language one : Language.values()) {
            if (one.tag().equals(lang)) {
                return one;
            }
        }
        throw new CommandLine.ParameterException(
                spec.commandLine(), "没有这种语言，应为 zh-CN、zh-TW 或 en：" + lang + " / No such language: " + lang);
    }
}
