package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of a text is a claim or is ignored for a reason. */
class NumberScanTest {
    private static String told(String text) {
        String plain = PlainCharacters.of(text);
        return new NumberScan(plain)
                .numbers().stream()
                        .map(one -> text.substring(one.span().from(), one.span().to()) + " = "
                                + switch (one.state()) {
                                    case STATED ->
                                        Objects.requireNonNull(one.base()).toPlainString() + one.baseUnit() + " "
                                                + one.bound() + (one.most() == null ? "" : " to " + one.most());
                                    case PLACEHOLDER -> "masked";
                                    case MISSING -> "missing";
                                })
                        .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "全镇现有教职工126人 # 126人 = 126人 eq",
                "图书室藏书１．０８万册 # １．０８万册 = 10800册 eq",
                "小学适龄儿童入学率达百分之九十九点二 # 百分之九十九点二 = 99.2% eq",
                "参合率为96、35% # 96、35% = 96.35% eq",
                "投入资金1,250余万元 # 1,250余万元 = 12500000元 ge",
                "投入近30万元 # 30万元 = 300000元 le",
                "占地约12亩 # 12亩 = 12亩 about",
                "年辍学率控制在1.2%以内 # 1.2% = 1.2% le",
                "至少开展3次演练 # 3次 = 3次 ge",
                "每班配备8-15人的小组 # 8-15人 = 8人 eq to 15",
                "新建两所幼儿园 # 两所 = 2所 eq",
                "表彰了二十三名教师 # 二十三名 = 23人 eq",
                "指定一名教师负责 # 一名 = 1人 eq",
                "面积为480,藏书较多 # 480 = 480㎡ eq",
                "配备2保安人员 # 2 = 2人 eq",
                "中考列全县第三名 # 第三名 = 3人 eq",
                "撤并了三个教学点 # 三个 = 3个 eq",
                "幅员面积32.5平方公里 # 32.5平方公里 = 32.5㎢ eq",
                "藏书3万册 # 3万册 = 30000册 eq",
                "提高2.5个百分点 # 2.5个百分点 = 2.5个百分点 eq"
            })
    void numbersAreReadWithTheirUnitsAndBounds(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "辖区有xx所学校 # xx所 = masked",
                "总人口x.x万人 # x.x万人 = masked",
                "购买了20xx元的书本 # 20xx元 = masked",
                "拨付近**，购置设备 # ** = masked",
                "三年来投入资金万元 #  = missing",
                "小学入学率达，巩固率高 #  = missing",
                "每年至少召开次以上专题会议 #  = missing"
            })
    void masksAndGapsAreFound(String text, String expected) {
        assertThat(told(text).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2025年9月1日开学 # date",
                "2024-2025学年度工作 # date",
                "3月份召开会议 # date",
                "20xx年工作总结 # date",
                "根据《某镇方案》（镇办发〔2024〕12号） # documentNumber",
                "15—49岁妇女参加 # age",
                "3-5周幼儿 # age",
                "第3届运动会 # ordinal",
                "落实“1530”安全教育 # slogan",
                "学校9年制义务教育 # name",
                "联系电话13812345678 # other",
                "七年级(2)班 # name"
            })
    void whatIsNoClaimIsIgnoredForItsReason(String text, String reason) {
        NumberScan scan = new NumberScan(PlainCharacters.of(text));
        assertThat(scan.numbers()).isEmpty();
        assertThat(scan.ignored()).extracting(Ignored::reason).containsOnly(reason);
    }

    @Test
    void phrasesWithNumeralsAreNoClaims() {
        List.of("进一步加强管理", "统一安排部署", "又一次获奖", "在资源二次开发上", "三年行动计划", "数百人参加", "下一步打算", "实行三级管理", "第一时间上报")
                .forEach(text -> assertThat(told(text)).as(text).isEmpty());
    }

    @Test
    void nothingIsSkipped() {
        String text = "1、全镇2所小学共12个班，8人获奖（2024年）。\n2．电话0512-66666666，编号A12，比例1:18，代码9901 ３号楼";
        String plain = PlainCharacters.of(text);
        NumberScan scan = new NumberScan(plain);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isDigit(plain.charAt(i))) {
                Span digit = new Span(i, i + 1);
                boolean isThere = scan.numbers().stream()
                                .anyMatch(one -> one.span().touches(digit))
                        || scan.ignored().stream().anyMatch(one -> one.span().touches(digit));
                assertThat(isThere).as(plain.substring(i)).isTrue();
            }
        }
    }
}
