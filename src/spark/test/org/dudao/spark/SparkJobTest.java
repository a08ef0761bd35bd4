package org.dudao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dudao.ResultTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job in one process beside a batch of the same inputs: what both write is the same. */
class SparkJobTest {
    private static final String TOWNSHIPS = System.getProperty("townships", "150");

    @TempDir
    private static Path folder;

    private static Path nation;
    private static Path batch;

    @BeforeAll
    static void aBatchOfTheSameInputs() throws IOException, InterruptedException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
        Path made = folder.resolve("nation.ndjson.gz");
        java(
                "-cp",
                "target/dudao.jar" + File.pathSeparator + "target/test-classes",
                "org.dudao.bench.Nation",
                "7",
                TOWNSHIPS,
                made.toString());
        nation = Files.createDirectories(folder.resolve("in"));
        byte[] lines = unzipped(Files.readAllBytes(made));
        // a township twice, a line that is cut off, and a file that ends in the middle of its stream
        String first =
                new String(lines, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(lines);
        all.writeBytes((first + "\n\n" + first.substring(0, 500) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.write(nation.resolve("nation.ndjson.gz"), zipped(all.toByteArray()));
        byte[] cut = zipped(lines);
        Files.write(nation.resolve("cut.ndjson.gz"), Arrays.copyOf(cut, 5_000));
        for (String fixture : List.of("every-area", "every-area-clean", "town-d-grade")) {
            Files.copy(Path.of("fixtures", fixture, "submission.json"), nation.resolve(fixture + ".json"));
        }
        Path county = Path.of("fixtures/longshan/county.json");
        if (Files.exists(county)) {
            Files.copy(county, nation.resolve("county.json"));
        }
        batch = folder.resolve("batch");
        java(
                "-jar",
                "target/dudao.jar",
                "batch",
                nation.toString(),
                "-o",
                batch.toString(),
                "--as-of",
                "2026-07-31",
                "--format",
                "parquet");
    }

    private static void java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx1g", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "")
                .isIn(0, 1, 3);
    }

    private static byte[] unzipped(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream to = new GZIPOutputStream(packed)) {
            to.write(bytes);
        }
        return packed.toByteArray();
    }

    private static int job(String... arguments) {
        StringWriter told = new StringWriter();
        return new CommandLine(new SparkJob())
                .setErr(new PrintWriter(told, true))
                .execute(arguments);
    }

    private static void mustBeTheBatchs(Path out) throws IOException {
        assertThat(WrittenTables.differences(batch, out)).isEmpty();
        assertThat(WrittenTables.count(batch, ResultTable.FINDINGS)).isGreaterThan(100);
        assertThat(WrittenTables.values(batch, ResultTable.UNREADABLE, "problem"))
                .contains("duplicate-township", "unreadable");
        for (String file : List.of("summary.html", "summary.docx", "summary.xlsx", "hints.csv", "figures.ndjson.gz")) {
            assertThat(out.resolve(file)).as(file).hasSameBinaryContentAs(batch.resolve(file));
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(one -> one.getFileName().toString()).filter(one -> one.contains("writing")))
                    .isEmpty();
        }
    }

    @Test
    void aFolderGivesWhatABatchGives() throws IOException {
        Path out = folder.resolve("spark");
        assertThat(job(
                        nation.toString(),
                        "-o",
                        out.toString(),
                        "--as-of",
                        "2026-07-31",
                        "--verdicts",
                        "--partitions",
                        "4"))
                .isZero();
        mustBeTheBatchs(out);
        assertThat(job(nation.toString(), "-o", out.toString(), "--as-of", "2026-07-31"))
                .isEqualTo(2);
    }

    @Test
    void anArchiveGivesWhatABatchOfItGives() throws IOException, InterruptedException {
        Path archive = folder.resolve("archive");
        for (String fixture : List.of("every-area", "clean-town", "town-d-grade")) {
            java(
                    "-jar",
                    "target/dudao.jar",
                    "archive",
                    "add",
                    "fixtures/" + fixture + "/submission.json",
                    "--archive",
                    archive.toString());
        }
        Path corrected = folder.resolve("corrected.json");
        String first = Files.readString(Path.of("fixtures/every-area/submission.json"));
        Files.writeString(corrected, first.replace("\"clinicArea\": 45", "\"clinicArea\": 61"));
        java("-jar", "target/dudao.jar", "archive", "add", corrected.toString(), "--archive", archive.toString());
        Path byBatch = folder.resolve("archived-batch");
        java(
                "-jar",
                "target/dudao.jar",
                "batch",
                archive.toString(),
                "-o",
                byBatch.toString(),
                "--as-of",
                "2026-07-31",
                "--format",
                "parquet");
        Path out = folder.resolve("archived-spark");
        assertThat(job(archive.toString(), "-o", out.toString(), "--as-of", "2026-07-31", "--verdicts"))
                .isZero();
        assertThat(WrittenTables.differences(byBatch, out)).isEmpty();
        assertThat(WrittenTables.values(out, ResultTable.ASSESSMENTS, "file"))
                .contains("corrected.json")
                .doesNotContainNull();
    }

    @Test
    void parquetWithNamesAndContentsIsRead() throws IOException {
        Path in = folder.resolve("in.parquet");
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("fixtures"))) {
            for (Path one : all.sorted(Comparator.comparing(Path::toString))
                    .map(p -> p.resolve("submission.json"))
                    .filter(Files::exists)
                    .toList()) {
                rows.add(RowFactory.create(one.getParent().getFileName() + ".json", Files.readAllBytes(one)));
            }
        }
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            StructType columns = new StructType()
                    .add("name", DataTypes.StringType, false)
                    .add("content", DataTypes.BinaryType, false);
            spark.createDataFrame(rows, columns)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .parquet(in.toString());
        }
        Path out = folder.resolve("of-parquet");
        assertThat(job(in.toString(), "-o", out.toString(), "--as-of", "2026-07-31", "--verdicts"))
                .isZero();
        assertThat(WrittenTables.values(out, ResultTable.ASSESSMENTS, "kind"))
                .containsExactlyInAnyOrder("township", "county");
    }

    @Test
    void aWrongOptionIsRefusedBeforeAnythingIsRead() {
        String out = folder.resolve("none").toString();
        assertThat(job(nation.toString(), "-o", out, "--as-of", "2026-07-31", "--profile", "nosuch"))
                .isEqualTo(2);
        assertThat(job(nation.toString(), "-o", out, "--as-of", "2026-07-31", "--lang", "fr"))
                .isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
