package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.county.Contribution;
import org.dudao.fixtures.Fixtures;
import org.dudao.fixtures.Masked;
import org.dudao.io.Sha256;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.CountySubmission;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The hash of each assessment of the fixtures, of random townships, of synthetic townships of the nation and of counties made of these:
 * refactoring changes none of them. Identifiers and the generator are masked.
 */
class AssessmentsTest {
    private static final Path HASHES = Path.of("src/test/resources/org/dudao/bench");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, Rules.BASE, "test");
    private static final CountyAssessor COUNTIES = new CountyAssessor(CATALOGUE, Rules.OF_COUNTIES, "test");
    private static final int RANDOM = 300;
    private static final int OF_NATION = 50;

    /** One assessment's name, and how to make it. */
    private record Case(String name, Submission submission, LocalDate asOf) {}

    @Test
    void noAssessmentOfAFixtureChangesUnlessAStandardDoes() {
        Golden.matches(HASHES.resolve("fixtures.sha256"), lines(fixtures()));
    }

    private static List<Case> fixtures() {
        return Fixtures.folders().stream()
                .map(f -> new Case("fixture " + f.getFileName(), Fixtures.submission(f), Fixtures.AS_OF))
                .toList();
    }

    @Test
    @Tag("full")
    void noAssessmentOfManyTownshipsAndCountiesChangesUnlessAStandardDoes() {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < RANDOM; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            cases.add(new Case("random " + seed, town.submission(), town.time().asOf()));
        }
        VariedNation varied = new VariedNation(1, OF_NATION);
        Nation nation = new Nation(1, OF_NATION);
        for (int i = 0; i < OF_NATION; i++) {
            cases.add(ofNation("varied " + i, Mistakes.bytes(varied.township(i))));
            if (!nation.isUnreadable(i)) {
                cases.add(ofNation("nation " + i, nation.line(i)));
            }
            cases.add(ofNation("claims " + i, Mistakes.bytes(claiming(varied.township(i), i))));
        }
        List<Case> ofOneDay = new ArrayList<>(fixtures());
        cases.stream().filter(c -> c.asOf().equals(Nation.AS_OF)).forEach(ofOneDay::add);
        Golden.matches(HASHES.resolve("assessments.sha256"), lines(cases) + counties(ofOneDay));
    }

    private static String lines(List<Case> cases) {
        return cases.parallelStream()
                .map(one -> line(one.name(), ASSESSOR.assess(one.submission(), one.asOf())))
                .collect(Collectors.joining());
    }

    private static Case ofNation(String name, byte[] line) {
        return new Case(
                name, RandomTownship.READER.read("line", line, Nation.AS_OF).submission(), Nation.AS_OF);
    }

    /** Counties of ten townships each, of which the last is missing: what they contribute, and the county's own figures. */
    private static String counties(List<Case> cases) {
        return IntStream.range(0, cases.size() / 10)
                .mapToObj(i -> line("county " + i, county(cases.subList(10 * i, 10 * i + 10), i % 2 == 1)))
                .collect(Collectors.joining());
    }

    private static Assessment county(List<Case> towns, boolean oneIsMissing) {
        List<Contribution> given = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Case town : towns.subList(oneIsMissing ? 1 : 0, towns.size())) {
            Contribution made =
                    ASSESSOR.assessForCounty(town.submission(), town.asOf()).contribution();
            if (given.stream().noneMatch(g -> g.code().equals(made.code()))) {
                given.add(Contribution.parse(made.toBytes()));
            }
        }
        if (oneIsMissing) {
            missing.add("990999999");
        }
        CountySubmission document = RandomTownship.READER
                .readCounty("county.json", DOCUMENT.getBytes(StandardCharsets.UTF_8), Nation.AS_OF)
                .submission();
        return COUNTIES.assess(new CountyAssessor.Known(document, given, missing, !oneIsMissing), Nation.AS_OF);
    }

    private static final String DOCUMENT = """
            { "format": "dudao-county/1", "county": { "code": "990101", "name": "甲县", "schoolYear": "2025-2026",
              "finance": { "payArrears": 0 }, "survey": { "satisfiedValid": 90, "validReplies": 100 } } }
            """;

    /** Claims are compared with each other, and each alone with figures. */
    private static ObjectNode claiming(ObjectNode json, int seed) {
        List<String> indicators = List.of("小学辍学率", "小学入学率", "校舍面积", "初中辍学率");
        List<String> values = List.of("0%", "1.5%", "100%", "99.93%", "19300万元");
        Random random = new Random(seed);
        ArrayNode claims = json.putArray("claims");
        for (int left = random.nextInt(20); left > 0; left--) {
            ObjectNode claim = claims.addObject().put("code", "Y" + left * 5 % 23);
            put(claim, "indicator", indicators, random);
            put(claim, "value", values, random);
            put(claim, "period", List.of("2025-2026", "2025"), random);
            put(claim, "subject", List.of(json.at("/township/code").asText(), "S1"), random);
        }
        return json;
    }

    private static void put(ObjectNode claim, String field, List<String> texts, Random random) {
        int which = random.nextInt(texts.size() * 4 + 1);
        if (which > 0) { // one in many is left out
            claim.put(field, texts.get(which % texts.size()));
        }
    }

    private static String line(String name, Assessment assessment) {
        return Sha256.of(Masked.of(assessment)) + "  " + name + "\n";
    }
}
