package org.dudao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dudao.facts.AreaType;
import org.dudao.facts.SchoolType;
import org.dudao.io.CompactCodec;
import org.junit.jupiter.api.Test;

/** A township's contribution is kept in a file for its county. */
class ContributionTest {
    @Test
    void itIsReadAsItWasWritten() {
        Contribution contribution = new Contribution(
                "110101001",
                null,
                "2025-2026",
                "ab12",
                Map.of("schools", List.of("S1", "S2")),
                Map.of(
                        "township.areaType", List.of(AreaType.URBAN),
                        "schools[].typeCode", Arrays.asList(SchoolType.KINDERGARTEN_OWN, null),
                        "schools[].studentCount", Arrays.asList(420L, null),
                        "schools[].boarding", Arrays.asList(true, false, null),
                        "schools[].name", Arrays.asList("青山小学", null),
                        "enrolment.cohortTransferNet", Arrays.asList(-3L),
                        "schools[].teachingAuxArea",
                                Arrays.asList(new BigDecimal("1234.50"), new BigDecimal("-9"), null)),
                Map.of("township.areaType", "/township/areaType"),
                Map.of("schools[].studentCount", List.of("data.rolls-against-totals")));
        assertThat(Contribution.parse(contribution.toBytes())).isEqualTo(contribution);
    }

    @Test
    void everyWholeNumberIsReadAsItWasWritten() {
        List<Long> numbers = Arrays.asList(
                0L,
                -1L,
                1L,
                null,
                -64L,
                63L,
                64L,
                127L,
                128L,
                999_999_999L,
                -999_999_999L,
                5_000_000_000L,
                -5_000_000_000L);
        CompactCodec.Writer to = new CompactCodec.Writer();
        for (int i = 0; i < 1000; i++) {
            numbers.forEach(to::whole);
        }
        CompactCodec.Reader from = new CompactCodec.Reader(to.toBytes());
        for (int i = 0; i < 1000; i++) {
            assertThat(numbers.stream().map(number -> from.whole()).toList()).isEqualTo(numbers);
        }
    }
}
