package org.dudao.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link VerdictBenchmark} and prints the time per verdict. Takes the options of JMH. */
public final class Verdicts {
    private Verdicts() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        RandomTownship town = RandomTownship.whole(1);
        int verdicts =
                HandWrittenJudge.judge(town.submission().dataset(), town.time()).size();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include("\\b" + VerdictBenchmark.class.getSimpleName() + "\\b")
                        .build())
                .run();
        Map<String, Result<?>> scores = new LinkedHashMap<>();
        for (RunResult result : results) {
            scores.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult());
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d verdicts on a file of %,d bytes%n%-12s %12s %8s %14s%n",
                verdicts,
                town.json().length,
                "",
                "us/op",
                "± us",
                "us per verdict");
        scores.forEach((name, r) -> System.out.printf(
                Locale.ROOT,
                "%-12s %12.1f %8.1f %14.3f%n",
                name,
                r.getScore(),
                r.getScoreError(),
                r.getScore() / verdicts));
        double hand = scores.get("handWritten").getScore();
        System.out.printf(
                Locale.ROOT,
                "engine : hand-written : parse = %.1f : 1 : %.1f%n",
                scores.get("engine").getScore() / hand,
                scores.get("parse").getScore() / hand);
    }
}
