package org.dudao.submission.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedFilesTest {
    @ParameterizedTest
    @CsvSource({
        "校舍台账.xls, *校舍*.xls, true",
        "2026年校舍台账.xls, *校舍*.xls, true",
        "2026年校舍台账.xlsx, *校舍*.xls, false",
        "校舍.xls, 校舍*.xls, true",
        "校.xls, 校*校.xls, false",
        "台账.xls, *, true",
        "a[1].csv, a[1]*, true",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac, *a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b, false"
    })
    void aStarStandsForAnyCharacters(String name, String pattern, boolean isLike) {
        assertThat(MappedFiles.isLike(name, pattern)).isEqualTo(isLike);
    }
}
