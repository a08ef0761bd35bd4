package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {
    private static RequiredFields of(String standard) {
        return RequiredFields.of(List.of(Catalogue.load().byId().get(standard)));
    }

    @Test
    void aTotalIsAskedWhereALimitPerUnitIsAskedOfSchools() {
        RequiredFields books = of("facility.books-per-pupil");
        assertThat(List.of("totals.library.books", "totals.studentCount")).allMatch(books::contains);
        assertThat(books.contains("totals.classCount")).isFalse();
    }

    @Test
    void noTotalIsAskedWhereARuleMeasuresOrSomePartsMayBeBroken() {
        assertThat(of("balance.teaching-area-per-pupil").contains("totals.teachingAuxArea"))
                .isFalse();
        assertThat(of("balance.school-six-of-seven").contains("totals.multimediaClassrooms"))
                .isFalse();
    }

    /** In the wrong unit it would prove what is not so. */
    @Test
    void noTotalOfMoneyOrAreasIsAsked() {
        assertThat(of("balance.equipment-value-per-pupil").contains("totals.equipment.totalValueYuan"))
                .isFalse();
        assertThat(of("building.dorm-area").contains("totals.dorm.usableArea")).isFalse();
    }

    @Test
    void theCheckOfTotalsAsksForNoneItself() {
        assertThat(of("data.totals-against-schools").contains("totals.library.books"))
                .isFalse();
    }
}
