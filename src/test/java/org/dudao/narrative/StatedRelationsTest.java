package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers of a text say of each other: beside each error that is found a text that looks like it and has none. */
class StatedRelationsTest {
    private static final TextJudge JUDGE = new TextJudge(Catalogue.load(), TextRules.load(), null);

    private static List<String> wrong(String text) throws IOException {
        Audit audit = Audit.of(
                SummaryFile.read("总结.txt", ("学校教育工作总结\n学生、教师、幼儿都有进步。\n" + text).getBytes(StandardCharsets.UTF_8)),
                JUDGE,
                null,
                List.of(),
                LocalDate.of(2026, 6, 30));
        return audit.verdicts().stream()
                .map(TextVerdicts.TextVerdict::verdict)
                .filter(one ->
                        List.of("CONTRADICTS_TEXT", "IMPOSSIBLE", "VIOLATES").contains(one))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "演练12次，其中消防8次、地震2次、防踩踏3次。",
                "专任教师22人，其中女教师14人、男教师9人。",
                "早餐3.5元、午餐8元、晚餐6元，三餐合计18.5元。",
                "篮球队45人、田径队24人、排球队18人、健美操队14人，四支队伍共111人。",
                "期末参测165人，语文合格172人。",
                "县艺术节参赛节目12个，获奖节目15个。",
                "栽桂花树30棵，成活34棵。",
                "食品留样每份60克，完全达标。",
                "监控录像统一保存21天，符合要求。",
                "五件遗憾：一、操场改造推迟；二、教师流失；三、课题结题率低；四、信访超期。"
            })
    void whatCannotBeTrueTogetherIsFound(String text) throws IOException {
        assertThat(wrong(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "演练12次，其中消防8次、地震2次、防踩踏2次。",
                "专任教师23人，其中女教师14人、男教师9人。",
                "早餐3.5元、午餐8元、晚餐6元，三餐合计17.5元。",
                "130人里，父母都不在家的71人，一方不在家的59人；由祖辈照看的112人，由其他亲戚照看的18人。",
                "裁判组19人，由22名专任教师中抽出16人，另请村体育协会3人。",
                "展出作品126幅，评出特等3幅、一等12幅、二等25幅，三项合计40幅。",
                "五位班子成员平均听课61节，其中校长72节、副校长66节。",
                "九年级144人。全校418人，住校265人，九年级住校102人，占九年级的70.8%。",
                "抽测健康知识500题，答对459题，知晓率91.8%；抽查健康行为500人，合格437人，占87.4%。",
                "问卷收回249份，选择“满意”的221份、“基本满意”的25份、“不满意”的3份。",
                "甲中学774人，教职工66人；乙小学318人，教职工25人。",
                "中心小学社团22个、第二小学9个、初级中学15个，合计46个。",
                "中心小学（483人，专任教师34人）与新桥小学（268人，专任教师19人）结成共同体。",
                "每天体育活动2小时，没有被挤占过。",
                "初级中学最大班42人。",
                "学生1341人，比上学年的1389人减少48人。按学校分：中学418人，甲小学349人，乙小学574人。",
                "专任教师161名，中学54名、小学77名、幼儿园30名。",
                "每所学校配1名民警、1名城管队员、1名学校干部，九校共27人。",
                "甲小学483人（占45.9%）、乙小学268人（占25.5%）、丙小学175人（占16.6%）。",
                "支出73.9万元，其中教师补助62.4万元、外聘8.1万元、耗材3.4万元，余0.78万元。",
                "热线接到来电57个：餐费18个、作业12个、接送15个、其他12个，已回复57个。",
                "建议6条：报销附件不全3条，登记滞后2条，使用不足1条。",
                "未成年人保护法9课时、预防欺凌8课时、交通安全7课时，合计24课时。",
                "教职工323人，专任教师276人，非专任教师47人。",
                "音乐教室5间、美术教室5间，一校各一间。",
                "甲小学监控录像只能保存20天。",
                "五件遗憾：一、操场改造推迟；二、教师流失；三、课题结题率低；四、信访超期；五、场地太小。"
            })
    void whatLooksLikeItIsNotSaid(String text) throws IOException {
        assertThat(wrong(text)).isEmpty();
    }
}
