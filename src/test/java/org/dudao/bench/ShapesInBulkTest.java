package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dudao.facts.Time;
import org.dudao.rules.Derived;
import org.dudao.rules.Requirements;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Roster;
import org.dudao.standards.Row;
import org.dudao.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of every shape, as a bureau may write them too, speak as often of each row in a batch as they do from a session. */
class ShapesInBulkTest {
    private static final String DRL = """
            package dudao.local;
            import org.dudao.facts.Building;
            import org.dudao.facts.School;
            import org.dudao.facts.SafetyGrade;
            import org.dudao.facts.Time;
            import org.dudao.facts.Township;
            import org.dudao.rules.Derived;
            import org.dudao.rules.Gap;
            global Derived derived;
            rule "shape" when RULE then derived.add( Gap.in( "x", $s, $s, "" + SAYS ) ); end
            """;

    private static final VariedNation NATION = new VariedNation(3, 160);
    private static final List<Submission> TOWNSHIPS = IntStream.range(0, 160)
            .mapToObj(i -> RandomTownship.READER
                    .read("line", Mistakes.bytes(NATION.township(i)), Nation.AS_OF)
                    .submission())
            .filter(Objects::nonNull)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$s : School( studentCount > 300 )",
                "$s : School( name matches \".*（3）\" )",
                "$s : Township() Building( code == \"B1\", area > 10 )",
                "$s : School() Building( schoolCode == $s.code, code == \"B1\" )",
                "$s : School() $b : Building( schoolCode == $s.code, area > $s.studentCount )",
                "$s : School() exists Building( schoolCode == $s.code, safetyGrade == SafetyGrade.D )",
                "$s : School() not Building( schoolCode == $s.code, safetyGrade == SafetyGrade.D )",
                "$s : School() exists School( code != $s.code )",
                "$s : School() not School( studentCount != null, studentCount > 800, code != $s.code )",
                "$s : School() exists School( studentCount != null, studentCount < 200, code != $s.code )",
                "$s : School() exists( Building( schoolCode == $s.code, safetyGrade == SafetyGrade.C ) and Time() )",
                "$s : School() not( Building( schoolCode == $s.code, safetyGrade == SafetyGrade.C ) and Time() )",
                "$s : School() not( $b : Building( schoolCode == $s.code ) and School( code == $b.schoolCode, studentCount == null ) )",
                "$s : School() forall( $b : Building( schoolCode == $s.code ) School( code == $b.schoolCode, studentCount > 300 ) )",
                "$s : Township() forall( $b : Building( area != null ) School( code == $b.schoolCode, studentCount != null ) )",
                "$s : School() accumulate( Building( schoolCode == $s.code, $a : area ); $n : sum( $a ), $m : max( $a ) )",
                "$s : School() accumulate( Building( schoolCode == $s.code, safetyGrade == SafetyGrade.C, $a : area ); $n : max( $a ) )",
                "$s : Township() accumulate( ( $b : Building() and $c : Building( schoolCode == $b.schoolCode, code > $b.code ) ); $n : count( $c ) )",
                "$s : Township() accumulate( ( $a : School() and $c : Building( schoolCode == $a.code, area > $a.studentCount ) ); $n : count( $c ) )"
            })
    void isAskedAsASessionAsks(String rule) {
        String says = rule.contains("$n")
                ? "$n"
                : rule.contains("$b : Building( schoolCode == $s.code, area") ? "$b.code()" : "1";
        RuleBase bySession = RuleBase.compile(
                Map.of("local/rules.drl", DRL.replace("RULE", rule).replace("SAYS", says)));
        RuleBase inBulk = bySession.inBulk();
        int spoken = 0;
        for (Submission submission : TOWNSHIPS) {
            List<List<String>> expected = gaps(bySession, submission);
            assertThat(gaps(inBulk, submission)).as(rule).isEqualTo(expected);
            spoken += expected.stream().mapToInt(List::size).sum();
        }
        assertThat(spoken).as("how often %s speaks", rule).isPositive();
    }

    /** What is said of each row, in order of text. */
    private static List<List<String>> gaps(RuleBase rules, Submission submission) {
        Roster roster = new Roster(submission.dataset());
        Time time = new Time(submission.year(), Nation.AS_OF);
        Derived derived = rules.derive(roster, time, new Requirements(Nation.AS_OF));
        List<Row> schools = roster.table("schools") == null ? List.of() : roster.table("schools");
        return Stream.concat(Stream.of(roster.township()), schools.stream())
                .map(row -> derived.gaps("x", row).stream()
                        .flatMap(gap -> gap.components().stream())
                        .sorted()
                        .toList())
                .toList();
    }
}
