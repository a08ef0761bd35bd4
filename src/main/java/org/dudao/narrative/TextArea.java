package org.dudao.narrative;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The area of the standards that a sentence is about, by its words. */
final class TextArea {
    private static final Map<String, Pattern> WORDS = new TreeMap<>(Map.ofEntries(
            area("building", "校舍|危房|宿舍|围墙|教室|厕所|操场|食堂面积|床位|热水"),
            area("bus", "校车|接送车|黑车"),
            area("dropout", "辍学|流失|控辍|厌学|巩固率|离校"),
            area("enrolment", "入学率|生源|招生|适龄儿童"),
            area("facility", "图书|仪器|设备|计算机|电脑|功能室|实验室?|多媒体|器材"),
            area("finance", "经费|资金|债务|欠款|拨款|投入不足|收费"),
            area("food", "食堂|餐饮|营养|食品|陪餐"),
            area("health", "卫生|近视|健康|心理|体检|疾病"),
            area("inclusion", "留守|残疾|随迁|贫困|单亲"),
            area("layout", "布局|撤并|教学点|规模偏小|大班额|班额"),
            area("nextgen", "家长学校|家庭教育|关工委|家长"),
            area("preschool", "学前|幼儿|入园|民办园|小学化"),
            area("safety", "安全|隐患|保安|演练|监控|溺水|欺凌"),
            area("staff", "教师|师资|教职工|编制|骨干|学历|培训|老龄|老化|青黄不接"),
            area("teaching", "教学|课程|课堂|教研|质量|成绩|作业|素质教育")));

    private TextArea() {}

    private static Map.Entry<String, Pattern> area(String id, String words) {
        return Map.entry(id, Pattern.compile(words));
    }

    /** The folder of the standards that most of its words are of; null if none is. */
    static @Nullable String of(String sentence) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Pattern> area : WORDS.entrySet()) {
            Matcher words = area.getValue().matcher(sentence);
            int found = 0;
            while (words.find()) {
                found += words.end() - words.start();
            }
            if (found > most) {
                most = found;
                best = area.getKey();
            }
        }
        return best;
    }
}
