package org.dudao.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Draws follow their weights exactly, and equal seeds give equal draws. */
class DrawTest {
    private static Candidate school(String code, String stratum, int weight) {
        return new Candidate(code, code, "990101001", "甲镇", stratum, "", weight);
    }

    private static List<String> drawn(List<Stratum> strata) {
        return strata.stream()
                .flatMap(s -> s.drawn().stream())
                .map(Candidate::school)
                .toList();
    }

    @Test
    @Timeout(60)
    void eachPossibleStartDrawsAsOftenAsTheProbabilitySays() {
        int[] weights = {10, 10, 20, 50, 60, 13, 7, 70};
        int places = 3;
        List<Candidate> candidates = IntStream.range(0, weights.length)
                .mapToObj(i -> school("S" + i, "", weights[i]))
                .toList();
        Stratum drawn = Stratum.draw("", candidates, places, "seed");
        Map<String, Long> hits = new HashMap<>();
        for (long start = 0; start < drawn.length(); start++) {
            List<String> these = drawnFrom(drawn, start);
            assertThat(these).hasSize(places).doesNotHaveDuplicates();
            these.forEach(s -> hits.merge(s, 1L, Long::sum));
        }

        assertThat(drawn.certain()).isZero();
        assertThat(drawn.chances()).allSatisfy(c -> {
            assertThat(c.numerator()).isEqualTo((long) places * c.candidate().weight());
            assertThat(hits.get(c.candidate().school())).isEqualTo(c.numerator());
        });
        assertThat(drawn(List.of(drawn))).containsExactlyElementsOf(drawnFrom(drawn, drawn.start()));
    }

    /** As somebody would do it by hand: points at the start and each length further, and whose stretch holds one. */
    private static List<String> drawnFrom(Stratum line, long start) {
        List<String> drawn = new ArrayList<>();
        for (long point = start; drawn.size() < line.places(); point += line.length()) {
            for (InclusionProbability c : line.chances()) {
                if (c.from() <= point && point < c.from() + c.numerator()) {
                    drawn.add(c.candidate().school());
                }
            }
        }
        return drawn;
    }

    @Test
    void overManySeedsTheHeavyOneIsDrawnInProportion() {
        List<Candidate> candidates = List.of(school("S1", "", 10), school("S2", "", 30), school("S3", "", 60));
        Map<String, Integer> hits = new HashMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            drawn(Draw.of(candidates, 1, "seed " + seed)).forEach(s -> hits.merge(s, 1, Integer::sum));
        }

        assertThat(hits).isEqualTo(Map.of("S1", 1020, "S2", 3008, "S3", 5972));
    }

    @Test
    void whoseShareIsAWholePlaceIsDrawnForCertain() {
        List<Candidate> candidates =
                List.of(school("S1", "", 500), school("S2", "", 10), school("S3", "", 10), school("S4", "", 10));
        Stratum drawn = Stratum.draw("", candidates, 2, "seed");

        assertThat(drawn.certain()).isEqualTo(1);
        assertThat(drawn.chances().get(0)).satisfies(c -> {
            assertThat(c.candidate().school()).isEqualTo("S1");
            assertThat(c.numerator()).isEqualTo(c.denominator());
        });
        assertThat(drawn.drawn()).hasSize(2);
        assertThat(drawn.chances().subList(1, 4))
                .allSatisfy(c -> assertThat(c.numerator() * 3).isEqualTo(c.denominator()));
    }

    @Test
    void allAreDrawnWhereMoreAreWanted() {
        List<Candidate> candidates = List.of(school("S1", "", 10), school("S2", "", 90), school("S3", "", 20));

        assertThat(drawn(Draw.of(candidates, 7, "seed"))).containsExactlyInAnyOrder("S1", "S2", "S3");
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> school("S" + i, i % 3 == 0 ? "a" : "b", 10 + i * 7))
                .toList());
        List<String> first = drawn(Draw.of(candidates, 9, "seed"));
        java.util.Collections.reverse(candidates);

        assertThat(drawn(Draw.of(candidates, 9, "seed"))).isEqualTo(first).hasSize(9);
        assertThat(drawn(Draw.of(candidates, 9, "another seed"))).isNotEqualTo(first);
    }

    @Test
    void everyStratumHasAPlaceAndTheRestGoByTheLargestRemainder() {
        assertThat(Draw.places(Map.of("a", 11, "b", 6, "c", 1), 8)).isEqualTo(Map.of("a", 4, "b", 3, "c", 1));
        assertThat(Draw.places(Map.of("a", 5, "b", 5), 5)).isEqualTo(Map.of("a", 3, "b", 2));
        assertThat(Draw.places(Map.of("a", 3, "b", 1), 4)).isEqualTo(Map.of("a", 3, "b", 1));
    }

    @Test
    void fewerPlacesThanStrataAreRefused() {
        List<Candidate> candidates = List.of(school("S1", "a", 10), school("S2", "b", 10));

        assertThatThrownBy(() -> Draw.of(candidates, 1, "seed")).hasMessage("2 strata, 1 places");
    }
}
