package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Verdict;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Given;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Townships with all numbers at or near 999,999,999 are judged as by big-integer arithmetic. */
@Tag("full")
class LargeNumbersTest {
    private static final int TOWNSHIPS = 40;
    private static final MathContext DIVIDED = new MathContext(25, RoundingMode.HALF_EVEN);
    private static final MathContext COMPARED = new MathContext(20, RoundingMode.HALF_EVEN);
    private static final long FACTOR = 100_000;
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), Rules.BASE, "test");

    /** What takes rows, a mean per class or the school year from a figure, so that it does not grow with it. */
    private static final Set<String> MIXED = Set.of(
            "data.attached-largest-class",
            "data.audited-year",
            "data.building-year",
            "data.classes-against-schools",
            "data.health-course-schools",
            "data.schools-listed");

    /** What counts fewer than 50 pupils as 50. */
    private static final String OF_FIFTY = "-size";

    /** What counts shared teachers in small schools alone. */
    private static final String OF_SMALL = "pe-art-teachers";

    private static Assessment assess(ObjectNode json) {
        Reading reading = Given.read(json, Fixtures.AS_OF);
        assertThat(reading.problems()).isEmpty();
        return ASSESSOR.assess(reading.submission(), Fixtures.AS_OF);
    }

    /** What was observed, by indicator or standard, and subject. */
    private static Map<String, Quantity> observed(Assessment assessment) {
        Map<String, Quantity> observed = new HashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            List<Verdict.PartVerdict> parts = verdict.parts() == null ? List.of() : verdict.parts();
            parts.forEach(part -> put(
                    observed,
                    verdict.standard() + " " + part.indicator(),
                    verdict.subject().id(),
                    part.observed()));
            put(observed, verdict.standard(), verdict.subject().id(), verdict.observed());
        }
        return observed;
    }

    private static void put(Map<String, Quantity> all, String what, String subject, Quantity quantity) {
        if (quantity != null
                && (quantity.numerator() != null || quantity.value().matches("-?[0-9.]+"))) {
            all.put(what + " @ " + subject, quantity);
        }
    }

    // against big integers

    private static BigInteger sum(JsonNode rows, Predicate<JsonNode> which, String... paths) {
        BigInteger sum = BigInteger.ZERO;
        for (JsonNode row : rows) {
            if (which.test(row)) {
                for (String path : paths) {
                    sum = sum.add(row.at(path).bigIntegerValue());
                }
            }
        }
        return sum;
    }

    private static Predicate<JsonNode> stage(String stage) {
        return row -> row.path("stage").asText().equals(stage);
    }

    private static Predicate<JsonNode> of(JsonNode school) {
        return row -> row.path("schoolCode").equals(school.path("code"));
    }

    private static void is(Map<String, Quantity> observed, String what, String subject, BigInteger expected) {
        Quantity quantity = observed.get(what + " @ " + subject);
        assertThat(quantity).as("%s of %s", what, subject).isNotNull();
        assertThat(new BigDecimal(quantity.value()))
                .as("%s of %s", what, subject)
                .isEqualByComparingTo(new BigDecimal(expected));
    }

    private static void is(
            Map<String, Quantity> observed, String what, String subject, BigInteger part, BigInteger whole) {
        Quantity quantity = observed.get(what + " @ " + subject);
        assertThat(quantity).as("%s of %s", what, subject).isNotNull();
        assertThat(quantity.numerator()).as("%s of %s", what, subject).isEqualByComparingTo(new BigDecimal(part));
        assertThat(quantity.denominator()).as("%s of %s", what, subject).isEqualByComparingTo(new BigDecimal(whole));
    }

    private static Outcome outcome(Assessment assessment, String standard) {
        return assessment.verdicts().stream()
                .filter(v -> v.standard().equals(standard))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void sumsAndSharesAreThoseOfBigIntegers() {
        for (int seed = 0; seed < TOWNSHIPS; seed++) {
            LongUnaryOperator large = drawn -> drawn % 7 == 0 ? drawn : LargeTownship.LARGEST - drawn % 5;
            ObjectNode json = LargeTownship.json(seed, large);
            Assessment assessment = assess(json);
            ofTownship(json, assessment);
            json.get("schools").forEach(school -> ofSchool(json, school, observed(assessment)));
        }
    }

    private static void ofTownship(ObjectNode json, Assessment assessment) {
        Map<String, Quantity> observed = observed(assessment);
        String town = json.at("/township/code").asText();
        JsonNode rolls = json.get("rolls");
        for (String stage : List.of("primary", "junior")) {
            BigInteger left = sum(rolls, stage(stage), "/dropoutCount");
            BigInteger began = sum(rolls, stage(stage), "/startCount");
            is(observed, "dropout." + stage + "-rate", town, left, began);
            is(
                    observed,
                    "data.rolls-against-totals rolls-difference." + stage + "-count",
                    town,
                    json.at("/dropout/" + stage + "Count")
                            .bigIntegerValue()
                            .subtract(left)
                            .abs());
            is(
                    observed,
                    "data.rolls-against-totals rolls-difference." + stage + "-base",
                    town,
                    json.at("/dropout/" + stage + "Base")
                            .bigIntegerValue()
                            .subtract(began)
                            .abs());
        }
        BigInteger left = sum(rolls, stage("junior"), "/dropoutCount").multiply(BigInteger.valueOf(50));
        assertThat(outcome(assessment, "dropout.junior-rate"))
                .isEqualTo(
                        left.compareTo(sum(rolls, stage("junior"), "/startCount")) < 0
                                ? Outcome.COMPLIANT
                                : Outcome.VIOLATION);
        BigInteger pupils = sum(
                        json.get("schools"), s -> s.path("typeCode").asText().matches("211|31."), "/studentCount")
                .add(sum(json.get("schools"), s -> s.path("typeCode").asText().equals("341"), "/compulsoryStudents"));
        is(
                observed,
                "data.enrolment-population",
                town,
                pupils,
                json.at("/township/totalPopulation").bigIntegerValue());
    }

    private static void ofSchool(ObjectNode json, JsonNode school, Map<String, Quantity> observed) {
        String code = school.path("code").asText();
        if (school.path("typeCode").asText().equals("111")) {
            return;
        }
        JsonNode rolls = json.get("rolls");
        BigInteger students = school.path("studentCount").bigIntegerValue();
        is(
                observed,
                "enrolment.roll-person-match",
                code,
                school.path("rollCount")
                        .bigIntegerValue()
                        .subtract(school.path("headCount").bigIntegerValue())
                        .abs());
        BigInteger onRolls = sum(rolls, of(school), "/studentCount");
        is(
                observed,
                "data.rolls-against-schools",
                code,
                students.subtract(onRolls).abs());
        BigInteger graded = StreamSupport.stream(rolls.spliterator(), false)
                .filter(of(school))
                .flatMap(roll -> StreamSupport.stream(roll.path("byGrade").spliterator(), false))
                .map(JsonNode::bigIntegerValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
        is(observed, "data.rolls-by-grade", code, onRolls.subtract(graded).abs());
    }

    @Test
    void fiveRollsOfTheLargestNumberAreNoVetoThatIsMet() throws IOException {
        Path file = Path.of("src/test/resources/cases/json/overflow-junior-dropout.json");
        ObjectNode json = (ObjectNode) Json.mapper().readTree(file.toFile());
        Assessment assessment = assess(json);
        assertThat(outcome(assessment, "dropout.junior-rate")).isEqualTo(Outcome.VIOLATION);
        is(
                observed(assessment),
                "dropout.junior-rate",
                json.at("/township/code").asText(),
                sum(json.get("rolls"), stage("junior"), "/dropoutCount"),
                BigInteger.valueOf(5 * LargeTownship.LARGEST));
    }

    // against a township a hundred thousand times as small

    @Test
    void whatIsMeasuredGrowsAsItsFiguresDo() {
        Set<String> measured = new TreeSet<>();
        for (int seed = 0; seed < TOWNSHIPS; seed++) {
            Map<String, Quantity> small = observed(assess(LargeTownship.json(seed, n -> n)));
            Map<String, Quantity> large = observed(assess(LargeTownship.json(seed, n -> n * FACTOR)));
            small.forEach((what, before) -> {
                String standard = what.substring(0, what.indexOf(' '));
                Quantity after = large.get(what);
                if (after != null
                        && !isOfNothing(before)
                        && !MIXED.contains(standard)
                        && !standard.endsWith(OF_FIFTY)
                        && !what.contains(OF_SMALL)) {
                    measured.add(standard);
                    assertThat(grown(before, after))
                            .as("%s was %s, and is %s with figures %s times as large", what, before, after, FACTOR)
                            .isTrue();
                }
            });
        }
        assertThat(measured).hasSizeGreaterThan(100);
    }

    /** Whether it is a number beside a base of 0, such as 30 passengers of 0. */
    private static boolean isOfNothing(Quantity quantity) {
        return quantity.denominator() != null && quantity.denominator().signum() == 0;
    }

    /** Whether a number is the same, or grew as one figure, two multiplied, or one over another that stays do. */
    private static boolean grown(Quantity before, Quantity after) {
        return Stream.of(BigDecimal.ONE, power(1), power(2))
                .anyMatch(factor -> ratio(before, factor).compareTo(ratio(after, BigDecimal.ONE)) == 0
                        || ratio(before, BigDecimal.ONE).compareTo(ratio(after, factor)) == 0);
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.valueOf(FACTOR).pow(exponent);
    }

    /** The value times a factor, to more digits than can be by chance. */
    private static BigDecimal ratio(Quantity quantity, BigDecimal factor) {
        BigDecimal value = quantity.numerator() == null
                ? new BigDecimal(quantity.value())
                : quantity.numerator().divide(quantity.denominator(), DIVIDED);
        return value.multiply(factor).round(COMPARED).stripTrailingZeros();
    }
}
