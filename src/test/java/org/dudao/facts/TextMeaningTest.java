package org.dudao.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The meaning of texts in place of values. */
public class TextMeaningTest {
    /** Plain negatives. */
    public static Stream<String> negatives() {
        return words(
                "否 无 没有 没 未办 无证 没有办 没有办理 × ✗ ✘ none None NONE No 未办理 尚未办理 还没办 还没有办 未取得 暂未办理 没有证 没证 无许可证 无食品经营许可证 尚未取得 未取得许可证",
                "没有办证 没办 没办下来 无牌 无牌无证 无证无照 未申请 未领取 未批准 未备案 未验收 未复查 未公布 从未办理 至今未办 目前没有 尚无 还没有 無 沒有 未辦 無證 尚未辦理 沒有辦理 暫未辦理",
                "（无） 【无】 无。 “无” 无！ (×) 许可证：无 证号：没有 许可证无 标牌尚未办理 食品经营许可证未办理 无证经营 无证办园 没有联系领导 未安排 未配备 未指定 无编号 无批复 不具备",
                "无，因场地不达标 未办理（因消防未过） ＮＯＮＥ ｎｏ 无\u3000 \u00a0无\u200b 未　办　理 没¦有¦办 not¦yet no¦licence 没有许可证 暂无许可证 未能取得 未曾办理 未办证 未办校车标牌 我园未办理 幼儿园无证");
    }

    /** Under way, marks, fillers and masks. */
    public static Stream<String> placeholders() {
        return words(
                "正在办理 办理中 待补 待定 空白 — - -- —— ― － / ／ // \\ | 0 00 000 0.0 ０ ？ ? ？？ N/A n/a n.a. NA Ｎ／Ａ … ...... x xx xxx XXX ×× ××× * ** ＊ □ □□ ■ 略 同上 见附件 详见附件 不详 _ ___ ~ 。 . 、 〃 々 一 ー √ ✓ # 〇〇 ○○",
                "办证中 申请中 已申请 待发 暂缺 暂无 审批中 正在审批 正在申请办理 补办中 换证中 正在换证 续办中 待办 待办理 待批 待审批 待核实 待确认 待填 待查 待完善 等待审批 拟办理 准备办理 计划办理 即将办理 已提交 已受理 正在走流程 流程中 走流程中 进行中",
                "正在辦理 辦理中 待補 審批中 暫缺 暫無 見附件 不詳 空 空缺 缺 缺失 未知 不明 不清楚 不知道 未填 未填写 未提供 未定 待落实 保密 其他 某某 某某局 王某某 王** 张××  遗失 已过期 有 是 有证 已办 已办理 齐全 合格",
                "null NULL nan TBD tba pending unknown test 待补（8月底前） 正在办理，受理中 正在办理（预计7月） 已申请，等待审批 无（正在办理） 许可证正在办理 食品经营许可证正在办理中 许可证号：待补 证号：— 许可证号： 编号 第号 锡食许字第\u3000号 （\u3000）字第号",
                "JY3320*********** JY33×××××××× JYxxxxxxxxxxxx 苏A·xxxxx 苏A·***** 苏A□□□□□ ××县教育局 xx县教育局 某县教育局 教民xx号 JY1330… 20xx年 in¦progress not¦applicable 许可证¦正在办理 不适用 无需办理 免办 預計8月 预计2026年8月取得 2026年8月办理 尚在办理 尚待办理 仍在办理中 目前正在办理 正在补办 请见附件 如上 无此项 无法提供 有/无 是/否");
    }

    /** Values, many of which begin as a negative or a placeholder does. */
    public static Stream<String> values() {
        return words(
                "JY33205000123456 JY001 无锡食许字2025第12号 无锡食许字〔2025〕12号 无为县教育局 无极县教育局 无棣县人民政府 未央区教育局 略阳县教育局 待王镇人民政府 空港新区教育局 否定镇 零陵区教育局 见山小学",
                "苏A·12345 苏A12345 苏AXX123 苏A·XX123 沪X0001 王双 王无双 无双 尚建 尚建中 尚有才 李建中 王在办 何未 吴有 毕中 张三 李四 从明 安定 申发 安排山 在明 教民320500 教民字第1号 教民字二〇〇五第3号 校车甲01 校001 D07 D-07 1 3 5 7 A B T L",
                "县人民政府 县教育局审批科 镇长 副镇长 副镇长（分管教育） 办公室主任 教民¦320500号 JY13301234（已过期） JY13301234（正在办理延续） 0510-12345 0012 10 X1 XK-123 编号12 第12号 许可证号：JY0012 同心县教育局 正定县教育局 正安县 已立山 有才 办学许可证JY12 无锡市办学许可证3号");
    }

    private static Stream<String> words(String... lines) {
        return Arrays.stream(lines).flatMap(l -> Arrays.stream(l.split(" +"))).map(w -> w.replace('¦', ' '));
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void aPlainNegativeSaysThatThereIsNone(String text) {
        assertThat(TextMeaning.of(text)).isEqualTo(TextMeaning.NONE);
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void aPlaceholderSaysNothing(String text) {
        assertThat(TextMeaning.of(text)).isEqualTo(TextMeaning.PLACEHOLDER);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsTakenForNeither(String text) {
        assertThat(TextMeaning.of(text)).isEqualTo(TextMeaning.VALUE);
    }

    @Test
    void aTextThatRepeatsItselfIsReadWhateverItsLength() {
        for (String word :
                Stream.of(negatives(), placeholders(), values()).flatMap(w -> w).toList()) {
            String text = word.repeat(2000 / word.length());
            assertThatCode(() -> TextMeaning.of(text)).as(word).doesNotThrowAnyException();
            assertThatCode(() -> Masks.areIn(text)).as(word).doesNotThrowAnyException();
            assertThatCode(() -> PrintedNumber.read(text, "%")).as(word).doesNotThrowAnyException();
        }
    }
}
