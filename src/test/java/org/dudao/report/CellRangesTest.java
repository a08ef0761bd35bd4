package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many cells of a sheet in few words. */
class CellRangesTest {
    private static List<CellPlace> cells(String... addresses) {
        return Arrays.stream(addresses)
                .map(address -> CellPlace.parse("校舍!" + address))
                .toList();
    }

    private static String zh(String... addresses) {
        return CellRanges.text(cells(addresses), Language.ZH_CN);
    }

    @Test
    void aSingleCellIsNamedAlone() {
        assertThat(zh("D7")).isEqualTo("D7");
    }

    @Test
    void rowsThatFollowEachOtherAreARunInAnyOrder() {
        assertThat(zh("D12", "D7", "D10", "D9", "D11")).isEqualTo("D7、D9—D12（5格）");
        assertThat(CellRanges.text(cells("D7", "D9", "D10"), Language.EN)).isEqualTo("D7, D9:D10 (3 cells)");
    }

    @Test
    void columnsSideBySideWithTheSameRowsAreABlock() {
        assertThat(zh("Z6", "AA6", "AB6", "Z7", "AA7", "AB7", "Z9", "AA9", "AB9"))
                .isEqualTo("Z6—AB7、Z9—AB9（9格）");
    }

    @Test
    void otherColumnsAreNamedByThemselvesInTheirOrder() {
        assertThat(zh("AA6", "D6", "E6", "E7", "C6")).isEqualTo("C6—D6、E6—E7、AA6（5格）");
    }

    @Test
    void aPlaceWithoutACellIsNone() {
        assertThat(CellPlace.parse("校舍")).isNull();
        assertThat(CellPlace.parse("/buildings/2/safetyGrade")).isNull();
        assertThat(CellPlace.parse("甲!乙!D7")).isEqualTo(new CellPlace("甲!乙", "D", 7));
    }
}
