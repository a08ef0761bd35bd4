package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;
import org.dudao.roster.Roster;
import org.dudao.rules.Derived;
import org.dudao.rules.FactExtractor;
import org.dudao.rules.RuleBase;
import org.dudao.standards.RuleFiles;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to judge and read one township of 12 schools, 84 buildings and 144 drills by ten standards. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerdictBenchmark {
    private byte[] json;
    private Submission submission;
    private Dataset dataset;
    private Roster roster;
    private AssessmentTime time;
    private RuleBase rules;
    private RuleBase judgeOnly;
    private List<TenStandards.Asked> asked;
    private Assessor assessor;
    private final ObjectMapper mapper = new ObjectMapper();

    @Setup
    public void setUp() throws IOException {
        RandomTownship town = RandomTownship.whole(1);
        json = town.json();
        submission = town.submission();
        dataset = submission.dataset();
        time = town.time();
        roster = new Roster(dataset);
        rules = TenStandards.rules(RuleFiles.read(Path.of("rules")));
        judgeOnly = RuleBase.compile(Map.of("judge.drl", Files.readString(Path.of("rules/judge.drl"))));
        asked = TenStandards.asked(roster, time);
        assessor = new Assessor(TenStandards.catalogue(), rules, "bench");
    }

    /** The rules alone: facts in, measures and judgements out. */
    @Benchmark
    public Derived engine() {
        return rules.evaluate(
                FactExtractor.of(dataset, time),
                roster,
                derived -> TenStandards.required(asked, roster, time.asOf(), derived));
    }

    /** These facts with rules that match none of them: the minimum cost of a session. */
    @Benchmark
    public Derived session() {
        return judgeOnly.evaluate(FactExtractor.of(dataset, time), roster, derived -> List.of());
    }

    /** The ten standards in plain Java: coverage, limits and outcomes. */
    @Benchmark
    public List<?> handWritten() {
        return HandWrittenJudge.judge(dataset, time);
    }

    /** Covers, limits, rules, verdicts and findings with their evidence. */
    @Benchmark
    public Assessment assess() {
        return assessor.assess(submission, time.asOf());
    }

    /** The file, with every check of its form. */
    @Benchmark
    public Reading read() {
        return RandomTownship.READER.read("bench.json", json, time.asOf());
    }

    /** The file, as a tree without meaning. */
    @Benchmark
    public JsonNode parse() throws IOException {
        return mapper.readTree(json);
    }
}
