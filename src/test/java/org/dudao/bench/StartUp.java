package org.dudao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whole processes from outside: the wall time and the peak of resident memory (Linux) of one check, compared with the JVM alone
 * and with the rules compiled at start. The commands run in turn, so that a machine that slows down affects all.
 */
public final class StartUp {
    private static final String FIXTURE = "fixtures/breaks-all-four/submission.json";
    /** The exit code for a file with problems of form. */
    private static final int PROBLEMS = 3;

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms96m",
            "-Xmn64m",
            "-Xmx512m",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8");

    private StartUp() {}

    private record Sample(double seconds, double megabytes) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length == 0 ? 9 : Integer.parseInt(args[0]);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> check = List.of("check", FIXTURE, "--as-of", "2026-07-31", "-o", "target/bench");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -version", List.of(java, "-version"));
        commands.put("dudao check", join(List.of(List.of("./dudao"), check)));
        commands.put(
                "dudao check, no archive",
                join(List.of(List.of(java), JVM, List.of("-jar", "target/dudao.jar"), check)));
        commands.put(
                "rules compiled at start",
                join(List.of(
                        List.of(java),
                        JVM,
                        List.of(
                                "-cp",
                                "target/dudao.jar:target/test-classes",
                                "org.dudao.bench.CompiledAtStart",
                                FIXTURE))));
        Path faulty = Path.of("target/faulty.xlsx");
        FaultyWorkbook.write(faulty);
        commands.put(
                "check of 100 problems",
                List.of("./dudao", "check", faulty.toString(), "--as-of", "2026-07-31", "-o", "target/bench"));
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int run = 0; run <= runs; run++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                Sample sample = run(command.getValue());
                if (run > 0) { // the first fills the caches
                    samples.computeIfAbsent(command.getKey(), k -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        double reference =
                median(samples.get("dudao check").stream().map(Sample::seconds).toList());
        double jvm = median(
                samples.get("java -version").stream().map(Sample::seconds).toList());
        System.out.printf(
                Locale.ROOT,
                "%-26s %10s %10s %10s %10s%n",
                runs + " runs, median",
                "wall s",
                "peak MB",
                "x check",
                "x java");
        samples.forEach((name, all) -> {
            double seconds = median(all.stream().map(Sample::seconds).toList());
            double megabytes = median(all.stream().map(Sample::megabytes).toList());
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %10.2f %10.0f %10.2f %10.1f%n",
                    name,
                    seconds,
                    megabytes,
                    seconds / reference,
                    seconds / jvm);
        });
    }

    private static List<String> join(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Sample run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double peak = 0;
        while (!process.waitFor(2, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ResidentMemory.peak(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1 && process.exitValue() != PROBLEMS) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Sample(seconds, peak);
    }
}
