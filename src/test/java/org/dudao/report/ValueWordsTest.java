package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.ValueWords.Compared;
import org.junit.jupiter.api.Test;

/** “Yes” and “no” say nothing without the question. */
class ValueWordsTest {
    private static final Assessment ASSESSMENT = Fixtures.assess(Fixtures.submission(Path.of("fixtures/every-area")));
    private static final ValueWords ZH = new ValueWords(Language.ZH_CN);
    private static final ValueWords EN = new ValueWords(Language.EN);

    private static Finding finding(String standard) {
        return ASSESSMENT.findings().stream()
                .filter(f -> f.standard().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYesOrNoIsStatedWithTheHeadingOfItsField() {
        Finding water = finding("building.drinking-water");
        assertThat(ZH.compared(water)).isEqualTo(new Compared("饮用水检测合格", "否", "是"));
        assertThat(ZH.sentence(water)).isEqualTo("饮用水检测合格：否（要求：是）");
        assertThat(EN.sentence(water)).isEqualTo("drinking water safe: no (required: yes)");
        assertThat(new ValueWords(Language.ZH_TW).sentence(water)).isEqualTo("飲用水檢測合格：否（要求：是）");
    }

    @Test
    void aYesOrNoThatWasDerivedIsStatedByItsFacts() {
        Finding inUse = finding("building.no-d-grade-in-use");
        assertThat(ZH.compared(inUse)).isEqualTo(new Compared("填报情况", "是否使用：是；鉴定等级：D级", null));
        assertThat(ZH.found(inUse)).isEqualTo("是否使用：是；鉴定等级：D级");
        assertThat(ZH.required(inUse)).isEmpty();
        assertThat(EN.sentence(inUse)).isEqualTo("in use: yes; safety grade: grade D");
        assertThat(ZH.found(finding("private.permit-expiry"))).isEqualTo("办学许可证有效期至：2026年6月30日");
        assertThat(ZH.found(finding("supervision.recheck-done"))).isEqualTo("复查日期：无");
        assertThat(ZH.found(finding("food.open-tender"))).isEqualTo("经营方式：承包（委托）经营；经营单位经公开竞争确定：否");
    }

    @Test
    void aNumberIsStatedWithItsLimit() {
        Finding rate = finding("dropout.junior-rate");
        assertThat(ZH.compared(rate).label()).isEqualTo("实测值");
        assertThat(ZH.sentence(rate))
                .isEqualTo(rate.observed().shown().zh() + "（要求：低于"
                        + rate.limit().shown().zh() + "）");
    }

    @Test
    void aStandardOfSeveralPartsHasNoValue() {
        Finding parts = ASSESSMENT.findings().stream()
                .filter(f -> f.observed() == null)
                .findFirst()
                .orElseThrow();
        assertThat(ZH.compared(parts)).isNull();
        assertThat(ZH.found(parts)).isEqualTo("–");
        assertThat(ZH.required(parts)).isEmpty();
    }

    @Test
    void noFindingShowsABareYesOrNo() {
        assertThat(ASSESSMENT.findings()).allSatisfy(f -> {
            assertThat(ZH.found(f)).isNotIn("是", "否");
            assertThat(EN.found(f)).isNotIn("yes", "no");
        });
    }

    @Test
    void aValueOfEvidenceIsAWord() {
        assertThat(ZH.value(new Evidence("/x", "buildings[].safetyGrade", "D"))).isEqualTo("D级");
        assertThat(EN.value(new Evidence("/x", "buildings[].safetyGrade", "D"))).isEqualTo("grade D");
        assertThat(ZH.value(new Evidence("/x", "buildings[].inUse", "true"))).isEqualTo("是");
        assertThat(ZH.value(new Evidence("/x", "supervisions[].recheckDate", "none")))
                .isEqualTo("无");
        assertThat(ZH.value(new Evidence("/x", "supervisions[].recheckDate", "2026-06-30")))
                .isEqualTo("2026年6月30日");
        assertThat(ZH.value(new Evidence("/x", "schools[].studentCount", "600")))
                .isEqualTo("600");
        assertThat(ZH.value(new Evidence("/x", "schools[].studentCount", null))).isEqualTo("–");
        assertThat(ZH.value(new Evidence("/x", "not a field", "false"))).isEqualTo("否");
    }
}
