package org.dudao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dudao.facts.Reported;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which facts a session is given: all that some rule may ask for, in whatever way it asks. */
class FactTypesTest {
    private static final Time TIME = new Time(new SchoolYear(2025), LocalDate.of(2026, 7, 31));
    private static final Reported REPORTED = new Reported("schools");

    private static FactTypes of(String when) {
        String drl = """
                package dudao.local;
                import org.dudao.facts.Building;
                import org.dudao.facts.Reported;
                import org.dudao.facts.School;
                import org.dudao.facts.Time;
                rule "it" when\s""" + when + " then end\n";
        return FactTypes.of(RuleModels.compiled(Map.of("local/rules.drl", drl)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time()",
                "School() Time()",
                "School() not Time()",
                "exists Time()",
                "School() not( Building() and Time() )",
                "( School() or Time() )",
                "forall( $t : Time() Time( this == $t, asOf != null ) )",
                "accumulate( $t : Time(); $n : count( $t ) )",
                "accumulate( ( School() and $t : Time() ); $n : count( $t ) )"
            })
    void aFactOfATypeThatARuleAsksForIsGivenAndNoOther(String when) {
        FactTypes types = of(when);
        assertThat(types.include(TIME)).isTrue();
        assertThat(types.include(REPORTED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Record()", "Object()", "not Record()", "School() eval( true )"})
    void whereTheTypesDoNotTellAllAreGiven(String when) {
        assertThat(of(when).include(TIME)).isTrue();
        assertThat(of(when).include(REPORTED)).isTrue();
    }
}
