package org.dudao.report.score;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;

/** The sheet that tells a bureau how to make its score sheet. */
final class ScoreGuide {
    private static final List<List<BilingualText>> LINES = List.of(
            line(
                    "全有或全无",
                    "all or none",
                    "所写标准在全部对象上都达标，得满分；有一处不达标，得0分。",
                    "All points if the standards are met on every subject, none if one is broken."),
            line(
                    "逐级扣分",
                    "minus per step",
                    "计分规则写“每差0.1%扣2分”：与限值每差一级扣分，不足一级按一级，写“不足一级不计”的不计，扣完为止。写“每处扣5分”：每个不达标的对象扣分。",
                    "每差0.1%扣2分: 2 less for each 0.1 % short of the limit; a step begun counts unless 不足一级不计 is added."
                            + " 每处扣5分: 5 less for each subject that breaks it. Never below 0."),
            line(
                    "分段计分",
                    "bands",
                    "计分规则写“≥95%:10；≥90%:8”：从左到右，取第一个符合的；都不符合得0分。有几个对象的，取最低分。",
                    "≥95%:10；≥90%:8: the first that holds counts, none gives 0; of several subjects the lowest points count."),
            line(
                    "按名次",
                    "by rank",
                    "计分规则写“1-3:10；4-6:8；7-:4”：按乡镇一级指标在本县同批乡镇中的名次，并列取同一名次。单独核查一个乡镇时待定。",
                    "1-3:10；4-6:8；7-:4: the place among the townships of the county in the same batch; equal values share a"
                            + " place. Open where one township is checked alone."),
            line(
                    "按整改情况",
                    "by rectification",
                    "上次问题中数据证明已消除的比例乘以分值，舍去到两位小数；经豁免的不算。可写标准编号，只算这些标准的问题。",
                    "The share of earlier problems that data show to be gone, cut to two decimals; waived ones do not count. Ids"
                            + " limit it to the problems of some standards."),
            line(
                    "人工评定",
                    "judged by people",
                    "取最终得分；没有的，取各核查得分的平均，舍去到两位小数；都没有的待定。",
                    "The final points, or else the mean of those checked, cut to two decimals; open if there are none."),
            line(
                    "标准编号",
                    "Standards",
                    "几个编号用顿号隔开；building.* 是整个专题；分项写作 标准编号/指标。编号见 dudao standards list。",
                    "Several ids with commas; building.* is a whole area; id/indicator is a part. See dudao standards list."),
            line(
                    "没有评估的",
                    "What is not assessed",
                    "数据不足或存疑的一律待定，不给分，也不算0分；总分写成“已得…，待定…”。",
                    "What lacks data, or rests on doubted data, is open: neither got nor lost."),
            line(
                    "自评、核查、最终",
                    "Self, checked, final",
                    "自评得分由乡镇填，核查得分由督学填，最终得分由负责人填；最终得分与系统计分不同的，须写改动理由。",
                    "The township fills Self, inspectors fill Checked, and who is in charge fills Final, with a reason where it"
                            + " departs from the computed points."));

    private ScoreGuide() {}

    private static List<BilingualText> line(String zh, String en, String zhText, String enText) {
        return List.of(new BilingualText(zh, en), new BilingualText(zhText, enText));
    }

    static void write(Workbook workbook, Language language) throws IOException {
        String name = language.pick("填写说明", "How to fill in");
        TableSheet sheet = new TableSheet(
                workbook,
                name,
                name,
                language.pick(
                        "用法：dudao check 报送数据.xlsx --score 评分表.xlsx -o 文件夹。",
                        "Use it by dudao check DATA --score FILE -o DIR."),
                List.of(20.0, 90.0),
                language);
        sheet.head(List.of(language.pick("项目", "Subject"), language.pick("说明", "How")));
        for (List<BilingualText> line : LINES) {
            sheet.row(line.stream()
                    .map(text -> SheetCell.text(language.pick(text)))
                    .toList());
        }
        sheet.finish();
    }
}
