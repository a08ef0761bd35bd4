package org.dudao.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;

/**
 * The complete record for repeating a draw.
 *
 * @param format the version of the algorithm
 * @param algorithm the algorithm in words
 * @param seed the text announced before the draw
 * @param schools the number wanted
 * @param each the number of inspectors per school
 * @param strata the stratum keys
 * @param points the points of the weights
 * @param inputs the files and their hashes
 * @param candidates the number of candidates
 * @param candidatesSha256 the hash of their codes, strata and weights
 * @param draws each stratum
 * @param drawn the schools, ordered by stratum and line
 */
public record DrawLog(
        String format,
        List<BilingualText> algorithm,
        String seed,
        int schools,
        int each,
        List<StratumKey> strata,
        Risk.Points points,
        Map<String, String> inputs,
        int candidates,
        String candidatesSha256,
        List<OfStratum> draws,
        List<Drawn> drawn) {
    private static final String FORMAT = "dudao-draw/1";

    private static final List<BilingualText> ALGORITHM = List.of(
            new BilingualText(
                    "1. 候选：本次核查判定过、未注明撤并的每所学校。权重 = 基础分 + 本校各项得分之和 + 乡镇本级得分之和除以 ofTownship（取整），不超过 most；各项分值见 points。",
                    "1. Candidates: every school that was judged and not merged. Weight = base + the points of the school + the points of the township itself divided by ofTownship (rounded down), at most most; see points."),
            new BilingualText(
                    "2. 分层：每层先得1个名额，其余按各层学校数减1的比例以最大余数法分配，余数相同的按层名先后。",
                    "2. Strata: one place each; the others in proportion to the schools of a stratum minus one, by the largest remainder; equal remainders in order of name."),
            new BilingualText(
                    "3. 层内：权重乘以名额不小于全层权重之和的必抽，去掉后重复至没有为止。其余按 SHA-256（种子、换行、乡镇代码/学校代码，UTF-8）的十六进制由小到大排成一列，每校占一段，长为权重乘以余下名额。",
                    "3. Within a stratum: a school whose weight times places is at least the total weight is drawn with certainty, repeated without it. The others are ordered by SHA-256 (seed, line feed, township code/school code; UTF-8) in hex, each with a segment of its weight times the places left."),
            new BilingualText(
                    "4. 起点 = SHA-256（种子、换行、start、换行、层名）作为整数除以余下权重之和的余数；从起点起每隔余下权重之和取一点，点落在哪一段就抽中哪一校。每校被抽中的概率恰为权重乘以余下名额除以余下权重之和。",
                    "4. The start is SHA-256 (seed, line feed, start, line feed, stratum) as a number, modulo the remaining weight; points are at the start and at each further multiple of that weight, and a school with a point in its segment is drawn. Its probability is exactly weight times places left, divided by the remaining weight."),
            new BilingualText(
                    "5. 检查人员：有回避情形的不派；每轮每人最多多派一所，学校按 SHA-256（种子、visit、乡镇代码/学校代码）、人员按 SHA-256（种子、inspector、姓名、乡镇代码/学校代码）的次序，缺人时调换已派的人。",
                    "5. Inspectors: none with a conflict of interest; in each round everyone may have one visit more, schools in order of SHA-256 (seed, visit, township code/school code), inspectors in order of SHA-256 (seed, inspector, name, township code/school code); an earlier choice is changed if one would be missing."));

    /** One stratum. */
    public record OfStratum(String name, int candidates, int places, int certain, long length, long start) {}

    /**
     * A drawn school.
     *
     * @param key its hash; the start of its segment; its probability as a fraction
     */
    public record Drawn(
            String school,
            String name,
            String township,
            String stratum,
            int weight,
            String key,
            long from,
            String probability,
            List<String> inspectors) {
        /** Its unique id among candidates. */
        public String id() {
            return township + "/" + school;
        }
    }

    /** The log of a draw. */
    public static DrawLog of(
            Wish wish,
            Map<String, String> inputs,
            List<Candidate> candidates,
            List<Stratum> strata,
            Map<String, List<String>> inspectors) {
        List<OfStratum> draws = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        for (Stratum s : strata) {
            draws.add(new OfStratum(s.name(), s.chances().size(), s.places(), s.certain(), s.length(), s.start()));
            s.chances().stream().filter(InclusionProbability::drawn).forEach(c -> {
                Candidate of = c.candidate();
                drawn.add(new Drawn(
                        of.school(),
                        of.name(),
                        of.township(),
                        of.stratum(),
                        of.weight(),
                        c.key(),
                        c.from(),
                        c.numerator() + "/" + c.denominator(),
                        inspectors.getOrDefault(of.id(), List.of())));
            });
        }
        return new DrawLog(
                FORMAT,
                ALGORITHM,
                wish.seed(),
                wish.schools(),
                wish.each(),
                wish.strata(),
                Risk.Points.USUAL,
                inputs,
                candidates.size(),
                Candidates.sha256(candidates),
                draws,
                drawn);
    }

    /** The parameters of a draw. */
    public record Wish(String seed, int schools, int each, List<StratumKey> strata) {}

    /** The parameters of this draw. */
    public Wish wish() {
        return new Wish(seed, schools, each, strata);
    }

    /** The text of {@code draw-log.json}. */
    public String toJson() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return Json.mapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(this)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The log cannot be written.", e);
        }
    }

    /**
     * Reads a log.
     *
     * @throws JsonProcessingException if it is not a log
     */
    public static DrawLog parse(String json) throws JsonProcessingException {
        DrawLog log = Json.mapper().readValue(json, DrawLog.class);
        boolean whole = log != null
                && FORMAT.equals(log.format)
                && log.seed != null
                && areThere(log.strata)
                && log.inputs != null
                && areThere(log.drawn)
                && log.drawn.stream().allMatch(d -> d.school() != null && d.township() != null);
        if (!whole) {
            throw new JsonMappingException(null, "this is not a complete draw log");
        }
        return log;
    }

    private static boolean areThere(List<?> all) {
        return all != null && all.stream().allMatch(Objects::nonNull);
    }
}
