package org.dudao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.Dataset;
import org.dudao.fixtures.Fixtures;
import org.junit.jupiter.api.Test;

/** Figure sets are equal for equal fields and values, however these are written. */
class FigureSetTest {
    private static final Dataset TOWNSHIP =
            Fixtures.submission(Fixtures.folders().get(0)).dataset();

    /** The hash of these figures of a school's first fields, one after the other. */
    private static long hash(Object... figures) {
        FigureSet.Collector collector = new FigureSet.Collector(address -> address);
        List<NumericFields.Numeric> fields = NumericFields.ofSchool();
        for (int i = 0; i < figures.length; i++) {
            Object figure = figures[i] instanceof Integer whole ? (Object) whole.longValue() : figures[i];
            collector.add(fields.get(i), figure, "/schools/0/");
        }
        return collector.ofTownship(TOWNSHIP.township()).hash();
    }

    @Test
    void aFigureIsTheSameHoweverManyZerosItEndsIn() {
        assertThat(hash(3, new BigDecimal("1.50"))).isEqualTo(hash(3, new BigDecimal("1.5")));
        assertThat(hash(3, new BigDecimal("200.00"))).isEqualTo(hash(3, 200));
    }

    @Test
    void theSameFiguresInOtherFieldsAreOthers() {
        assertThat(Set.of(hash(3, 4), hash(4, 3), hash(3, null, 4), hash(null, 3, 4), hash(3, 4, 0)))
                .hasSize(5);
        assertThat(Set.of(hash(new BigDecimal("1.5")), hash(15), hash(new BigDecimal("0.15"))))
                .hasSize(3);
    }

    @Test
    void noTwoOfAMillionPairsAreTakenForTheSame() {
        Set<Long> all = new HashSet<>();
        for (int first = 0; first < 1000; first++) {
            for (int second = 0; second < 1000; second++) {
                all.add(hash(first, second));
            }
        }
        assertThat(all).hasSize(1_000_000);
    }
}
