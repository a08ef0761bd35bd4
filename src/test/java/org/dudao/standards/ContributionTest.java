package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dudao.facts.AreaType;
import org.dudao.facts.SchoolType;
import org.junit.jupiter.api.Test;

/** What a township contributes waits in a file for its county. */
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
                        "schools[].studentCount", Arrays.asList(420, null),
                        "schools[].boarding", Arrays.asList(true, false),
                        "schools[].teachingAuxArea", Arrays.asList(new BigDecimal("1234.5"), new BigDecimal("9"))),
                Map.of("township.areaType", "/township/areaType"),
                Map.of("schools[].studentCount", List.of("data.rolls-against-totals")));
        assertThat(Contribution.parse(contribution.toBytes())).isEqualTo(contribution);
    }
}
