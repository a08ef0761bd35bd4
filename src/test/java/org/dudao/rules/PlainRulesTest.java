package org.dudao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.dudao.rulebase.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules need no session, and which do. */
class PlainRulesTest {
    private static final String HEAD = """
            package dudao.local;
            import org.dudao.facts.Building;
            import org.dudao.facts.School;
            import org.dudao.facts.Time;
            import org.dudao.facts.Township;
            import org.dudao.rules.Derived;
            import org.dudao.rules.Indicator;
            import org.dudao.rules.Measure;
            global Derived derived;
            """;

    private static final String SAYS = " then derived.add( Measure.of( \"x\", $s, true ) ); end\n";

    private static final String ALONE =
            "rule \"alone\" when $s : School( studentCount != null, boarding == true )" + SAYS;

    /** The names of the rules that are left to the session. */
    private static List<String> inSession(String rules) {
        return names(RuleModels.compiled(Map.of("local/rules.drl", HEAD + rules)));
    }

    private static List<String> names(List<Model> models) {
        return PlainRules.of(models).others(models).stream()
                .flatMap(model -> model.getRules().stream())
                .map(Rule::getName)
                .toList();
    }

    @Test
    void aRuleThatAsksForFactsAloneNeedsNone() {
        assertThat(inSession(ALONE)).isEmpty();
        assertThat(inSession("rule \"every\" when $s : School()" + SAYS)).isEmpty();
        assertThat(inSession("rule \"either\" when $s : School( boarding == true || studentCount > 3 )" + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"day\" when Time() $s : School()" + SAYS)).isEmpty();
        assertThat(inSession("rule \"own\" when $t : Township( code != null ) $s : School( name != $t.name )" + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"code\" when $s : School() Building( area != null, schoolCode == $s.code )" + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"none\" when $s : School() not Building( schoolCode == $s.code )" + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"some\" when exists Time() $s : School() not Township( code == null )" + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"name\" when Time( $day : asOf ) $s : School( $count : studentCount, $count > 3 )"
                        + SAYS))
                .isEmpty();
        assertThat(inSession(
                        "rule \"sum\" when $s : School() accumulate( Building( schoolCode == $s.code, $a : area ); $sum : sum( $a ) )"
                                + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"others\" when $s : School() not School( code != $s.code )" + SAYS))
                .isEmpty();
        assertThat(inSession(
                        "rule \"both\" when $s : School() not( Building( schoolCode == $s.code ) and Time() )" + SAYS))
                .isEmpty();
        assertThat(inSession(
                        "rule \"all\" when $s : Township() forall( $b : Building( area != null ) School( code == $b.schoolCode ) )"
                                + SAYS))
                .isEmpty();
        assertThat(inSession(
                        "rule \"pairs\" when $s : Township() accumulate( ( $b : Building() and $c : Building( schoolCode == $b.schoolCode, code > $b.code ) ); $n : count( $c ) )"
                                + SAYS))
                .isEmpty();
        assertThat(inSession("rule \"before\" when $s : School() Time( $s.boarding == true )" + SAYS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"it\" when $s : School() School( code != $s.code )",
                "rule \"it\" when $s : School() Building( schoolCode.length == $s.code.length )",
                "rule \"it\" when $s : School() Building( area == $s.floorArea )",
                "rule \"it\" when $s : School() Building( schoolCode != $s.code )",
                "rule \"it\" when Indicator() $s : School()",
                "rule \"it\" when Time() $s : School() eval( $s.code() != null )",
                "rule \"it\" when $s : School() not( Township() and not Time() )",
                "rule \"it\" when $s : School() not Building( area > $s.floorArea )",
                "rule \"it\" when $s : School() forall( $b : Building() School( code == $b.schoolCode ) )",
                "rule \"it\" when $s : Township() forall( $b : Building() Building( code != $b.code ) )",
                "rule \"it\" when $s : School() forall( $b : Building( schoolCode == $s.code ) Time() Township() )",
                "rule \"it\" when $s : School() forall( Building( schoolCode == $s.code ) )",
                "rule \"it\" when $s : School() not Record()",
                "rule \"it\" when $s : School() $n : Long() from accumulate( Township(), count( 1 ) )",
                "rule \"it\" when $s : School() accumulate( Building(); $n : count( 1 ) )",
                "rule \"it\" when $s : School() accumulate( ( Time() and $b : Building() ); $n : count( $b ) )",
                "rule \"it\" when $s : School() accumulate( ( $b : Building( schoolCode == $s.code ) and String() from $b.code() ); $n : count( $b ) )",
                "rule \"it\" when $s : School() accumulate( $b : Building( schoolCode == $s.code ); $n : count( $b ); $n > 3 )",
                "rule \"it\" when $s : School() from List.of()",
                "rule \"it\" when $s : Record()",
                "rule \"it\" salience 3 when $s : School()",
                "rule \"it\" no-loop true when $s : School()",
                "rule \"it\" agenda-group \"late\" when $s : School()",
                "rule \"it\" activation-group \"one\" when $s : School()",
                "rule \"it\" enabled false when $s : School()",
                "rule \"it\" date-effective \"01-Jan-2020\" when $s : School()",
                "rule \"it\" when ( $s : School( boarding == true ) or $s : School( boarding == false ) )"
            })
    void aRuleThatJoinsCountsOrHasAnOrderIsLeftToTheSession(String rule) {
        assertThat(inSession("import java.util.List;\n" + ALONE + rule + SAYS)).containsOnly("it");
    }

    @Test
    void whereARuleChangesWhatIsKnownAllAreLeftToTheSession() {
        assertThat(inSession(ALONE + "rule \"more\" when $t : Township() then insert( $t.code() ); end\n"))
                .containsExactlyInAnyOrder("alone", "more");
    }

    @Test
    void mostOfTheHousesRulesNeedNone() {
        List<Model> models = RuleModels.compiled(Rules.FILES.drl());
        long all = models.stream().mapToLong(model -> model.getRules().size()).sum();
        assertThat(names(models)).hasSizeLessThan((int) (all / 5));
        assertThat(Stream.of(Rules.BASE, Rules.BASE.inBulk()).map(RuleBase::ruleNames))
                .containsOnly(Rules.BASE.ruleNames());
    }
}
