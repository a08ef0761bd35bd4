package org.dudao.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inspectors visit no school where they have an interest, and an equal number each. */
class AssignmentTest {
    private static final List<Candidate> SCHOOLS = IntStream.range(0, 6)
            .mapToObj(i -> new Candidate("S" + i, "第" + i + "小学", "99010100" + (i % 3), "甲镇", "", "", 10))
            .toList();

    private static Inspector inspector(String name, String... interests) {
        return new Inspector(name, Set.of(interests));
    }

    private static Map<String, Long> loads(Map<String, List<String>> visits) {
        return visits.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    }

    @Test
    void everyoneHasAsManyVisits() {
        Map<String, List<String>> visits = Assignment.of(
                SCHOOLS, List.of(inspector("赵"), inspector("钱"), inspector("孙"), inspector("李")), 2, "seed");

        assertThat(visits.values())
                .hasSize(6)
                .allSatisfy(v -> assertThat(v).hasSize(2).doesNotHaveDuplicates());
        assertThat(loads(visits)).isEqualTo(Map.of("赵", 3L, "钱", 3L, "孙", 3L, "李", 3L));
    }

    @Test
    void interestsAreKeptAndTheLoadIsAsEvenAsTheyAllow() {
        List<Inspector> inspectors = List.of(
                inspector("赵", "S0"), inspector("钱", "990101001"), inspector("孙", "第2小学"), inspector("李", "990101"));

        Map<String, List<String>> visits = Assignment.of(SCHOOLS, inspectors, 1, "seed");

        assertThat(visits.get("990101000/S0")).hasSize(1).doesNotContain("赵");
        assertThat(visits.get("990101001/S1")).hasSize(1).doesNotContain("钱");
        assertThat(visits.get("990101001/S4")).hasSize(1).doesNotContain("钱");
        assertThat(visits.get("990101002/S2")).hasSize(1).doesNotContain("孙");
        assertThat(loads(visits)).isEqualTo(Map.of("赵", 2L, "钱", 2L, "孙", 2L));
    }

    @Test
    void anEarlierChoiceIsChangedWhereASchoolWouldBeLeftWithout() {
        for (int seed = 0; seed < 50; seed++) {
            Map<String, List<String>> visits = Assignment.of(
                    SCHOOLS.subList(0, 2), List.of(inspector("赵"), inspector("钱", "S1")), 1, "seed " + seed);

            assertThat(visits).isEqualTo(Map.of("990101000/S0", List.of("钱"), "990101001/S1", List.of("赵")));
        }
    }

    @Test
    void theSchoolsThatNobodyMayVisitAreNamed() {
        Assignment.TooFewInspectors missing = catchThrowableOfType(
                Assignment.TooFewInspectors.class,
                () -> Assignment.of(SCHOOLS, List.of(inspector("赵"), inspector("钱", "990101001")), 2, "seed"));

        assertThat(missing.schools()).extracting(Candidate::school).containsExactly("S1", "S4");
    }
}
