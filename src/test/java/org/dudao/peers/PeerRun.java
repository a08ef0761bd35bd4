package org.dudao.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.dudao.bench.HandWrittenJudge;
import org.dudao.bench.TenStandards;
import org.dudao.peers.PeerData.Town;
import org.dudao.standards.RuleFiles;

/**
 * One Java peer as a process of its own: {@code NAME FOLDER REPEATS}. Writes {@code NAME.tsv}, and with repeats also {@code NAME.times}: the
 * verdicts, the nanoseconds of judging all townships (median of the repeats, after five seconds of the same), and those of reading them.
 */
public final class PeerRun {
    private static final long WARM_UP = 5_000_000_000L;

    private PeerRun() {}

    public static void main(String[] args) throws IOException {
        String name = args[0];
        Path folder = Path.of(args[1]);
        int repeats = Integer.parseInt(args[2]);
        switch (name) {
            case "drools" -> {
                DroolsJudge judge = drools(folder);
                run(name, folder, repeats, t -> t, t -> judge.judge(t.submission(), t.time()), r -> r);
            }
            case "drools-rules-alone" -> rulesAlone(name, folder, repeats);
            case "plain-java" -> run(name, folder, repeats, HandWrittenJudge::judge);
            case "easy-rules" -> run(name, folder, repeats, new EasyRulesJudge());
            case "evrete" -> {
                try (EvreteJudge judge = new EvreteJudge()) {
                    run(name, folder, repeats, judge);
                }
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** The judge, and its rules in a file whose lines can be counted. */
    private static DroolsJudge drools(Path folder) throws IOException {
        RuleFiles files = RuleFiles.read(Path.of("rules"));
        Files.write(folder.resolve("drools.drl"), new TreeMap<>(TenStandards.drl(files)).values());
        return new DroolsJudge(TenStandards.rules(files));
    }

    /** Only what the rules decide, of the standards that cover a subject. */
    private static void rulesAlone(String name, Path folder, int repeats) throws IOException {
        DroolsJudge judge = drools(folder);
        run(
                name,
                folder,
                repeats,
                t -> judge.prepare(t.submission().dataset(), t.time()),
                judge::rulesAlone,
                r -> new HandWrittenJudge.Result(r.standard(), r.row().subject(), DroolsJudge.outcome(r)));
    }

    private static void run(String name, Path folder, int repeats, PeerJudge judge) throws IOException {
        run(name, folder, repeats, t -> t, t -> judge.judge(t.submission().dataset(), t.time()), r -> r);
    }

    private static <T, R> void run(
            String name,
            Path folder,
            int repeats,
            Function<Town, T> prepare,
            Function<T, List<R>> judge,
            Function<R, HandWrittenJudge.Result> result)
            throws IOException {
        List<Town> towns = PeerData.read(folder);
        List<T> prepared = towns.stream().map(prepare).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            for (R r : judge.apply(prepared.get(i))) {
                lines.add(line(i, result.apply(r)));
            }
        }
        Files.write(folder.resolve(name + ".tsv"), lines.stream().sorted().toList());
        if (repeats > 0) {
            int verdicts = lines.size();
            long judging = median(repeats, verdicts, () -> prepared.stream()
                    .mapToInt(t -> judge.apply(t).size())
                    .sum());
            long reading =
                    median(repeats, towns.size(), () -> PeerData.read(folder).size());
            Files.writeString(folder.resolve(name + ".times"), verdicts + " " + judging + " " + reading + "\n");
        }
    }

    private static String line(int township, HandWrittenJudge.Result r) {
        return township + "\t" + r.standard() + "\t" + r.subject().kind().code() + "/"
                + r.subject().id() + "\t" + r.outcome();
    }

    /** Some work that must always come to the same number, else nothing is measured. */
    private interface Work {
        int run() throws IOException;
    }

    private static long timed(Work work, int expected) throws IOException {
        long start = System.nanoTime();
        int number = work.run();
        long time = System.nanoTime() - start;
        if (number != expected) {
            throw new IllegalStateException(number + " instead of " + expected);
        }
        return time;
    }

    private static long median(int repeats, int expected, Work work) throws IOException {
        long spent = 0;
        while (spent < WARM_UP) {
            spent += timed(work, expected);
        }
        long[] times = new long[repeats];
        for (int i = 0; i < repeats; i++) {
            times[i] = timed(work, expected);
        }
        Arrays.sort(times);
        return times[repeats / 2];
    }
}
