package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that a command reads, damaged in every way: reported with its name, never as an internal error. */
@Tag("full")
class UnreadableFilesTest {
    private static final Path SUBMISSION = Path.of("fixtures/nine-year/submission.json");
    private static final String CODE = "990101009";
    private static final String DAY = "2026-07-31";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private static Path batch;
    private static Path draw;
    private static Path inspectors;

    @BeforeAll
    static void make() throws IOException {
        Path in = Files.createDirectories(made.resolve("in"));
        Files.copy(SUBMISSION, in.resolve("a.json"));
        batch = made.resolve("batch");
        draw = made.resolve("draw");
        assertThat(Run.of("batch", in.toString(), "-o", batch.toString(), "--as-of", DAY)
                        .code())
                .isEqualTo(1);
        inspectors = Files.writeString(made.resolve("名单.csv"), "姓名,回避\n甲,\n乙,\n");
        String[] drawn = {
            "sample",
            batch.toString(),
            "-o",
            draw.toString(),
            "--schools",
            "1",
            "--seed",
            "种子",
            "--inspectors",
            inspectors.toString()
        };
        assertThat(Run.of(drawn).code()).isZero();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a file may hold in place of what it should. */
    private static Map<String, byte[]> damages() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        byte[] gb = "{\"名\": \"乡镇\"}\n".getBytes(Charset.forName("GB18030"));
        all.put("empty", new byte[0]);
        all.put("gb18030", gb);
        all.put("utf-16", "{\"名\": 1}".getBytes(StandardCharsets.UTF_16));
        all.put("broken json", utf8("{\"a\": }"));
        all.put("empty object", utf8("{}"));
        all.put("empty list", utf8("[]"));
        all.put("null", utf8("null"));
        all.put("deep", utf8("[".repeat(100_000)));
        all.put("long number", utf8("{\"a\": " + "9".repeat(5_000) + "}"));
        all.put("zipped gb18030", zipped(gb));
        all.put("zipped broken json", zipped(utf8("{\"a\": }\n")));
        all.put("zipped empty", zipped(new byte[0]));
        all.put("zipped empty object", zipped(utf8("{}\n")));
        all.put("zipped null", zipped(utf8("null\n")));
        all.put("zipped empty head", zipped(utf8("{\"assessment\": {}, \"summary\": {}}\n")));
        byte[] cut = zipped(Files.readAllBytes(SUBMISSION));
        all.put("cut off", Arrays.copyOf(cut, cut.length / 2));
        all.put("gzip head alone", new byte[] {0x1F, (byte) 0x8B});
        all.put("zip head alone", utf8("PK\u0003\u0004"));
        all.put("zeros", new byte[5_000]);
        all.put("broken rule", utf8("package dudao.local;\nrule \"x\" when"));
        return all;
    }

    /** The command lines, each with the file that is damaged at {@code *}. */
    static Stream<Arguments> reading() throws IOException {
        List<List<String>> lines = List.of(
                List.of("check", "*", "--as-of", DAY),
                List.of("check", SUBMISSION.toString(), "--as-of", DAY, "--baseline", "*"),
                List.of(
                        "check",
                        SUBMISSION.toString(),
                        "--as-of",
                        DAY,
                        "-o",
                        "OUT",
                        "--format",
                        "docx",
                        "--office",
                        "*"),
                List.of("convert", "*", "-o", "OUT/a.xlsx"),
                List.of("verify", "*", SUBMISSION.toString()),
                List.of("verify", "BATCH", "*"),
                List.of("verify", "BATCH", SUBMISSION.toString(), "--baseline", "*"),
                List.of("explain", "*", SUBMISSION.toString(), "--standard", "dropout.junior-rate", "--subject", CODE),
                List.of("sample", "BATCH OF assessments.ndjson.gz", "-o", "OUT", "--schools", "1", "--seed", "x"),
                List.of("sample", "BATCH OF figures.ndjson.gz", "-o", "OUT", "--schools", "1", "--seed", "x"),
                List.of("sample", "BATCH OF", "--verify", "*", "--inspectors", "INSPECTORS"),
                List.of("sample", "BATCH OF", "-o", "OUT", "--schools", "1", "--seed", "x", "--inspectors", "*"),
                List.of("packs", "merge", "*", "LEDGER"),
                List.of("standards", "list", "--rules", "FOLDER OF a.yaml"),
                List.of("standards", "list", "--rules", "FOLDER OF a.drl"),
                List.of("batch", "IN", "-o", "OUT", "--as-of", DAY, "--previous", "BATCH OF figures.ndjson.gz"));
        return damages().keySet().stream().flatMap(damage -> lines.stream().map(line -> arguments(line, damage)));
    }

    @ParameterizedTest
    @MethodSource
    void reading(List<String> line, String damage) throws IOException {
        byte[] bytes = damages().get(damage);
        Path file = Files.write(folder.resolve("坏的 文件"), bytes);
        String named = file.getFileName().toString();
        String[] args = line.toArray(String[]::new);
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("BATCH OF")) {
                Path copy = Files.createDirectories(folder.resolve("批量"));
                for (String name : List.of("assessments.ndjson.gz", "figures.ndjson.gz", "hints.csv")) {
                    Files.copy(batch.resolve(name), copy.resolve(name));
                }
                if (!args[i].endsWith("OF")) {
                    named = args[i].substring("BATCH OF ".length());
                    Files.write(copy.resolve(named), bytes);
                }
                args[i] = copy.toString();
            } else if (args[i].startsWith("FOLDER OF")) {
                named = args[i].substring("FOLDER OF ".length());
                Path rules = Files.createDirectories(folder.resolve("规则/school"));
                Files.writeString(rules.resolve("b.yaml"), "id: school.b\n");
                Files.write(rules.resolve(named), bytes);
                args[i] = rules.getParent().toString();
            } else if (args[i].equals("IN")) {
                args[i] = made.resolve("in").toString();
            } else if (args[i].equals("BATCH")) {
                args[i] = batch.resolve("assessments.ndjson.gz").toString();
            } else if (args[i].equals("INSPECTORS")) {
                args[i] = inspectors.toString();
            } else if (args[i].equals("*") || args[i].equals("LEDGER")) {
                args[i] = file.resolveSibling(
                                args[i].equals("*") ? file.getFileName().toString() : "任务表.xlsx")
                        .toString();
            } else if (args[i].startsWith("OUT")) {
                args[i] = folder.resolve(args[i]).toString();
            }
        }
        Run run = Run.of(args);
        if (run.code() == 0 || run.code() == 1) {
            assertThat(line).as("what may be empty").containsAnyOf("--office", "--previous", "--rules", "--inspectors");
        } else {
            assertThat(run.code()).as(run.toString()).isIn(2, 3);
            assertThat(run.err())
                    .containsAnyOf(named, "批量", "b.yaml")
                    .doesNotContainPattern("(Exception|Error): |\tat ");
        }
    }
}
