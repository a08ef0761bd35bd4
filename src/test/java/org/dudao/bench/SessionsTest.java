package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.county.Contribution;
import org.dudao.county.CountyReports;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.County;
import org.dudao.facts.Dataset;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.fixtures.Fixtures;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.roster.RowLookup;
import org.dudao.rulebase.Rules;
import org.dudao.rules.Derived;
import org.dudao.rules.FactExtractor;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions judge submissions one after another by the built-in rules and a bureau's alike, and keep no state. */
class SessionsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, Rules.BASE, "test");
    private static final String HEAD = """
            package dudao.local;
            import org.dudao.bench.Faults;
            import org.dudao.facts.Dropout;
            import org.dudao.facts.Township;
            import org.dudao.rules.Gap;
            global org.dudao.rules.Derived derived;
            """;

    private static Assessor with(String rules) {
        return new Assessor(CATALOGUE, RuleBase.loadWith(Map.of("local/rules.drl", HEAD + rules)), "test");
    }

    private static void sameAsWithout(Assessor assessor, RandomTownship town, String why) {
        Submission submission = town.submission();
        Assessment after = assessor.assess(submission, town.time().asOf());
        Assessment alone = ASSESSOR.assess(submission, town.time().asOf());
        assertThat(after.verdicts()).as(why).isEqualTo(alone.verdicts());
        assertThat(after.findings()).as(why).isEqualTo(alone.findings());
    }

    @Test
    void theBaseHoldsExactlyTheRulesOfTheFiles() {
        List<String> written = Rules.FILES.drl().values().stream()
                .flatMap(text ->
                        Pattern.compile("(?m)^rule \"([^\"]+)\"$").matcher(text).results())
                .map(found -> found.group(1))
                .sorted()
                .toList();
        assertThat(Rules.BASE.ruleNames()).isNotEmpty();
        assertThat(Rules.OF_COUNTIES.ruleNames()).isNotEmpty();
        assertThat(RuleBase.compile(Rules.FILES.drl()).ruleNames()).isEqualTo(written);
        assertThat(written).containsAll(Rules.BASE.ruleNames()).containsAll(Rules.OF_COUNTIES.ruleNames());
    }

    /** A session is emptied and used again, also after a fault of a rule's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$t : Township( Faults.failsFor( schoolYear, \"YEAR\" ) ) not Dropout( juniorCount == -1 ) then",
                "$t : Township( schoolYear == \"YEAR\" ) not Dropout( juniorCount == -1 ) then Faults.fail();"
            })
    void aTownshipAfterOneWhoseRulesFailedIsJudgedAsAlone(String rule) {
        Submission failing = RandomTownship.of(7).submission();
        String year = failing.year().toString();
        Assessor failingOnce = with("rule \"local: fails\" salience 1 when " + rule.replace("YEAR", year) + " end");
        assertThatThrownBy(() ->
                        failingOnce.assess(failing, RandomTownship.of(7).time().asOf()))
                .hasStackTraceContaining("fault");
        int judged = 0;
        for (int seed = 20; seed < 40; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            if (!town.submission().year().toString().equals(year)) {
                sameAsWithout(failingOnce, town, "after a fault of " + rule);
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(10);
    }

    /** A bureau's rule may insert facts of its own and ask for them; it changes nothing of what the others say. */
    @Test
    void aRuleThatInsertsAFactIsHeardAndChangesNoOtherVerdict() {
        String rules = """
                declare Seen code : String end
                rule "local: seen" when $t : Township( code != null ) then insert( new Seen( $t.code() ) ); end
                rule "local: heard" when $t : Township( $code : code ) Seen( code == $code )
                then derived.add( Gap.in( "local", $t, $t, "name" ) ); end
                """;
        RuleBase base = RuleBase.loadWith(Map.of("local/rules.drl", HEAD + rules));
        Assessor inserting = with(rules);
        for (int seed = 20; seed < 30; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            Dataset dataset = town.submission().dataset();
            Roster roster = new Roster(dataset);
            Derived derived = base.evaluate(FactExtractor.of(dataset, town.time()), roster, measured -> List.of());
            assertThat(derived.gaps("local", roster.township())).hasSize(1);
            sameAsWithout(inserting, town, "beside a rule that inserts");
        }
    }

    /** A bureau's rule may judge; what it says is not met is not, though the limit is kept. */
    @Test
    void aRuleThatSaysNotMetOutweighsTheLimit() {
        Assessor stricter = with("""
                rule "local: no junior dropout rate is met" when
                    $i : org.dudao.rules.Indicator( name == "dropout-rate.junior" )
                    $r : org.dudao.rules.Requirement( value != null ) from $i.requirements
                then derived.notMet( $r ); end
                """);
        Submission submission = Fixtures.submission(Path.of("fixtures/clean-town"));
        assertThat(outcome(ASSESSOR, submission)).isEqualTo(Outcome.COMPLIANT);
        assertThat(outcome(stricter, submission)).isEqualTo(Outcome.VIOLATION);
    }

    private static Outcome outcome(Assessor assessor, Submission submission) {
        return assessor.assess(submission, Fixtures.AS_OF).verdicts().stream()
                .filter(v -> v.standard().equals("dropout.junior-rate"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** A fact that changed while rules look at it would be judged as it was for some and as it is for others. */
    @Test
    void rulesChangeNoFactOfATownship() {
        for (int seed = 0; seed < 20; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            Dataset dataset = town.submission().dataset();
            unchanged(Rules.BASE, FactExtractor.of(dataset, town.time()), new Roster(dataset));
        }
    }

    @Test
    void rulesChangeNoFactOfACounty() {
        Nation nation = new Nation(1, 10);
        List<Contribution> townships = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (!nation.isUnreadable(i)) {
                Submission submission = RandomTownship.READER
                        .read("line", nation.line(i), Nation.AS_OF)
                        .submission();
                townships.add(ASSESSOR.assessForCounty(submission, Nation.AS_OF).contribution());
            }
        }
        String document = """
                { "format": "dudao-county/1", "county": { "code": "990101", "schoolYear": "2025-2026" } }
                """;
        County county = RandomTownship.READER
                .readCounty("county.json", document.getBytes(StandardCharsets.UTF_8), Nation.AS_OF)
                .submission()
                .county();
        AssessmentTime time = new AssessmentTime(new SchoolYear(2025), Nation.AS_OF);
        List<Standard> standards = CATALOGUE.inForce(time.reference()).stream()
                .filter(s -> s.covers().subject() == SubjectKind.COUNTY)
                .toList();
        List<Object> facts = FactExtractor.of(new CountyReports(county, townships, List.of()), standards, time);
        Row row = new Row(new Subject(SubjectKind.COUNTY, "990101"), "990101", null, null, 0, county, null, 0);
        assertThat(facts).hasSizeGreaterThan(50);
        unchanged(Rules.OF_COUNTIES, facts, fact -> row);
    }

    private static void unchanged(RuleBase rules, List<Object> facts, RowLookup rows) {
        List<String> before = facts.stream().map(String::valueOf).toList();
        rules.evaluate(facts, rows, derived -> List.of());
        assertThat(facts.stream().map(String::valueOf).toList()).isEqualTo(before);
    }
}
