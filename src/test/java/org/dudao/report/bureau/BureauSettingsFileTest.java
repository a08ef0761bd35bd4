package org.dudao.report.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;

/** A bureau's own wording, and the messages for an invalid file. */
class BureauSettingsFileTest {
    private static BureauSettings read(String text) {
        return BureauSettingsFile.read("dudao.yaml", text, Language.ZH_CN);
    }

    private static void isRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BureauSettingsFile.Unfit.class)
                .hasMessage(message);
    }

    @Test
    void theTemplateReadAsABureausFileChangesNothing() {
        for (Language language : Language.values()) {
            assertThat(BureauSettingsFile.read("dudao.yaml", BureauSettingsFile.template(language), language))
                    .isEqualTo(BureauSettingsFile.standard(language));
        }
    }

    @Test
    void aFileMaySayAsLittleAsItLikes() {
        assertThat(read("发文机关: \"某办公室\""))
                .isEqualTo(BureauSettingsFile.standard(Language.ZH_CN)
                        .with("某办公室", new LetterNumbers(null, null, null, null, null), null, null, null));
        assertThat(read("# nothing but a remark\n{}")).isEqualTo(BureauSettingsFile.standard(Language.ZH_CN));
    }

    @Test
    void aLineThatIsUnknownIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> read("联系人: \"某\"\n发文单位: \"某办公室\""))
                .hasMessageStartingWith("dudao.yaml:2: 没有这一项 / unknown key: 发文单位。可用的项 / available keys: 发文机关 发文机关标志");
    }

    @Test
    void aWordInBracesThatNothingIsPutInForIsRefused() {
        assertThatThrownBy(() -> read("意见书主送: \"{县}人民政府\""))
                .hasMessageStartingWith("dudao.yaml:1: 没有可代入的“县” / unknown placeholder 县。可用的 / available: 乡镇 乡镇政府 学年");
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

    @Test
    void aPhonesDigitsNeedNoQuotes() {
        assertThat(read("联系电话: 13800138000").phone()).isEqualTo("13800138000");
        assertThat(read("联系电话: 0997-1234567").phone()).isEqualTo("0997-1234567");
    }

    @Test
    void aFileOfRemarksAloneSaysNothing() {
        assertThat(read("# 发文机关: 某办公室\n\n  # 联系人: 某\n")).isEqualTo(BureauSettingsFile.standard(Language.ZH_CN));
    }

    @Test
    void aFileThatIsNoLinesOfTextsIsRefusedAndTheSampleNamed() {
        List.of(
                        "- 联系人",
                        "联系人",
                        "a: &a [x]\n抄送: *a",
                        "抄送: &a [*a]",
                        "抄送: " + "[".repeat(99) + "]".repeat(99),
                        "联系人: \"\u0001\"",
                        "联系人: !!java.net.URL \"http://127.0.0.1\"",
                        "联系人: \"" + "长".repeat(4_000_000) + "\"")
                .forEach(
                        text -> assertThatThrownBy(() -> read(text))
                                .isInstanceOf(BureauSettingsFile.Unfit.class)
                                .hasMessageStartingWith("dudao.yaml:")
                                .hasMessageEndingWith(
                                        "每行应为“名称: \"内容\"”，样本见 dudao office / should be lines of key: \"text\", as printed by dudao office"));
    }

    @Test
    void aKeyThatIsAListIsUnknown() {
        assertThatThrownBy(() -> read("? [甲, 乙]\n: 丙\n联系人: [甲]"))
                .isInstanceOf(BureauSettingsFile.Unfit.class)
                .hasMessageContaining("dudao.yaml:2: 没有这一项 / unknown key: ?")
                .hasMessageContaining("dudao.yaml:3: 联系人 应为一段文字");
    }

    @Test
    void aListHoldsTextsAndNothingElse() {
        String message = "dudao.yaml:1: 抄送 应为方括号中的一列 / should be a list in brackets: [\"…\", \"…\"]";
        isRefused("抄送: [~, \"县政府\"]", message);
        isRefused("抄送: [[\"县政府\"]]", message);
        isRefused("抄送: ~", message);
    }

    @Test
    void theWordingHasLinesOfItsOwn() {
        assertThatThrownBy(() -> read("文字: \"某\""))
                .hasMessageStartingWith("dudao.yaml:1: 文字 之下应逐行写各项 / needs lines of its own below it: 意见书开头 ");
    }

    @Test
    void bracesAreRefusedWhereNothingFillsThem() {
        String message = " 不能用花括号，只有主送和“文字”之下的各项可以 / must not contain braces; only addressees and the wording may";
        isRefused("督导范围: \"{乡镇}各校\"", "dudao.yaml:1: 督导范围" + message);
        isRefused("抄送: [\"{乡镇}\"]", "dudao.yaml:1: 抄送" + message);
        isRefused("文字:\n  意见书建议: \"{乡镇\"", "dudao.yaml:2: 花括号没有成对 / unbalanced brace");
    }

    @Test
    void whatCannotBePrintedIsRefused() {
        for (String escape : List.of("\\u202e", "\\ud83d", "\\u0007", "\\n")) {
            isRefused(
                    "联系人: \"甲" + escape + "乙\"",
                    "dudao.yaml:1: 联系人 文字过长，或含有换行、控制字符 / is too long, or contains line breaks or control characters");
        }
    }
}
