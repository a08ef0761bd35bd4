package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A bureau's own words, and what is said of a file that cannot be used. */
class OfficeFileTest {
    private static Office read(String text) {
        return OfficeFile.read("dudao.yaml", text, Language.ZH_CN);
    }

    private static void isRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(OfficeFile.Unfit.class)
                .hasMessage(message);
    }

    @Test
    void theTemplateReadAsABureausFileChangesNothing() {
        for (Language language : Language.values()) {
            assertThat(OfficeFile.read("dudao.yaml", OfficeFile.template(language), language))
                    .isEqualTo(OfficeFile.standard(language));
        }
    }

    @Test
    void aFileMaySayAsLittleAsItLikes() {
        assertThat(read("发文机关: \"某办公室\""))
                .isEqualTo(OfficeFile.standard(Language.ZH_CN).with("某办公室", null, null, null, null, null));
        assertThat(read("# nothing but a remark\n{}")).isEqualTo(OfficeFile.standard(Language.ZH_CN));
    }

    @Test
    void aLineThatIsUnknownIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> read("联系人: \"某\"\n发文单位: \"某办公室\""))
                .hasMessageStartingWith("dudao.yaml:2: 没有这一项 / no such key: 发文单位。可用的项 / there are: 发文机关 发文机关标志");
    }

    @Test
    void aWordInBracesThatNothingIsPutInForIsRefused() {
        assertThatThrownBy(() -> read("意见书主送: \"{县}人民政府\""))
                .hasMessageStartingWith("dudao.yaml:1: 没有可代入的“县” / nothing is called 县。可用的 / there are: 乡镇 乡镇政府 学年");
    }

    @Test
    void aTextWhereAListShouldBeAndTheOtherWayRoundAreRefused() {
        isRefused("抄送: \"县政府\"", "dudao.yaml:1: 抄送 应为方括号中的一列 / should be a list in brackets: [\"…\", \"…\"]");
        isRefused("联系人: [\"某\"]", "dudao.yaml:1: 联系人 应为一段文字 / should be one text: \"…\"");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        isRefused(
                "成文日期: \"2026-02-30\"",
                "dudao.yaml:1: 成文日期 应为日期，如 2026-08-05，而不是“2026-02-30” / should be a date such as 2026-08-05");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> read("联系人: \"甲\"\n联系人: \"乙\"")).hasMessageContaining("dudao.yaml:2");
    }
}
