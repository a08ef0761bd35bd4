package org.dudao.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dudao.facts.TownshipListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of townships, and the accepted forms of a township's name. */
class TownshipsTest {
    private static final int NATION = 41_352;

    @Test
    void everyTownshipIsFoundByItsCode() {
        List<Townships.Division> all = Townships.all().toList();

        assertThat(all).hasSize(NATION).allSatisfy(d -> assertThat(Townships.find(d.code()))
                .isEqualTo(d));
    }

    @ParameterizedTest
    @CsvSource({
        "110101001, 东华门街道",
        "110101001, 东华门",
        "110101001, ' 东 华　门街道'",
        "110101001, 東華門街道",
        "110101001, 东华门街道办事处",
        "110101001, 北京市东城区东华门街道",
        "110112209, 于家务回族乡",
        "110112209, 于家务民族乡",
        "110112209, 于家务乡",
        "110112209, 于家务",
        "110105033, 常营",
        "540302100, 城关镇人民政府",
    })
    void aNameMayBeWrittenInSeveralWays(String code, String name) {
        assertThat(Townships.find(code)).as(code).isNotNull();
        assertThat(Townships.listing(code, name))
                .as(String.valueOf(Townships.find(code)))
                .isEqualTo(TownshipListing.LISTED);
    }

    @ParameterizedTest
    @CsvSource({
        "110101001, 东华门镇, 代码110101001在列表中是东城区的“东华门街道”",
        "110101001, 华门街道, 代码110101001在列表中是东城区的“东华门街道”",
        "110101001, 东城区, 代码110101001在列表中是东城区的“东华门街道”",
        "110101001, <script>, 代码110101001在列表中是东城区的“东华门街道”",
        "110101999, 东华门街道, 列表中没有代码110101999",
        "000000000, 东华门街道, 列表中没有代码000000000",
        "999999999, 东华门街道, 列表中没有代码999999999",
    })
    void whatIsNotTheListedNameIsToldWithTheListedOne(String code, String name, String said) {
        assertThat(Townships.listing(code, name).zh()).isEqualTo(said);
    }
}
