package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that its sentence says to be a part of one before it, as rules match them: 44名,其中女孩46名; 应到36人,实到43人.
 *
 * @param part the number
 * @param whole the largest number with its unit that it can be a part of
 */
public record StatedPart(TextClaim part, TextClaim whole) {
    /** What is measured and not counted: one of several may be above their average. */
    private static final Set<String> MEASURES = Set.of("%", "分", "岁", "分钟", "小时", "天", "倍", "", "名次");

    /** Between a number and one that is said to be among those: 31项指标中还有7项. */
    private static final Pattern AMONG =
            Pattern.compile("^[\\u4e00-\\u9fff]{1,8}(?<!其|集|初|高)中[,，]?(?:还有|有|仅有|尚有|已有|只有|持有相应教师资格证的|持证的|持证)?$");

    private static final String EVERY = "每";
    private static final String MEAN = "平均";
    private static final String OF_THESE = "其中";

    /** What is done with some of those that were counted before. */
    private static final Map<String, List<String>> THEN = Map.of(
            "应到", List.of("实到"),
            "核载", List.of("实载", "实际乘坐", "乘坐", "日常乘坐"),
            "应入学", List.of("已入学", "实际入学", "入学"),
            "应受助", List.of("实际发放", "实际受助", "已发放"),
            "发放", List.of("收回", "回收"),
            "发出", List.of("收回", "回收"),
            "排查", List.of("整改", "完成整改", "销号", "整改完成"),
            "查出", List.of("整改", "完成整改", "销号", "整改完成"),
            "登记", List.of("建档"),
            "应考", List.of("参考", "实考"));

    /** So is this of what was seen, asked for or handed in before. */
    private static final Map<String, List<String>> OF_THOSE = Map.of(
            "听课", List.of("评出"),
            "收到", List.of("评选", "评出", "入选"),
            "意见", List.of("采纳", "落实"),
            "建议", List.of("采纳", "落实"),
            "诉求", List.of("按期办结", "办结", "已办结"),
            "从业人员", List.of("持有健康证明", "持健康证", "持有健康证", "持有效健康证"),
            "问题", List.of("整改", "已整改", "完成整改", "整改完成"),
            "考核", List.of("优秀等次", "合格等次", "优秀"),
            "应参加", List.of("自愿参加", "实际参加", "参加"),
            "应参训", List.of("实际参训", "实训"));

    /** And of who took an examination, was invited, or what was shown, planted or approved. */
    private static final Map<String, List<String>> OF_THEM = Map.of(
            "参考", List.of("合格", "及格"),
            "参测", List.of("语文合格", "数学合格", "合格", "及格"),
            "应邀", List.of("到场", "实到"),
            "参赛", List.of("获奖"),
            "展出", List.of("评奖", "评出"),
            "从业人员", List.of("健康证"),
            "批复", List.of("已执行", "执行"),
            "应开", List.of("实开"),
            "发放", List.of("收回测评表"),
            "栽", List.of("成活"));

    /** The parts of a sentence. */
    static List<StatedPart> of(List<TextClaim> sentence) {
        List<StatedPart> parts = new ArrayList<>();
        for (int i = 1; i < sentence.size(); i++) {
            TextClaim part = sentence.get(i);
            TextClaim before = sentence.get(i - 1);
            if (before.window().clause().contains(EVERY)
                    || before.window().own().contains(MEAN)
                    || MEASURES.contains(part.unit())
                    || !part.isPlain()
                    || !before.isPlain()
                    || !before.unit().equals(part.unit())) {
                continue;
            }
            String own = part.window().own();
            String named =
                    before.window().phrase() + firstClause(before.window().after());
            boolean isDone = isThen(THEN, before.window().phrase(), own)
                    || isThen(OF_THOSE, named, own)
                    || isThen(OF_THEM, named, own);
            boolean isChange = own.contains("由") || own.contains("从");
            if (own.startsWith(OF_THESE) && !isChange) {
                parts.add(new StatedPart(part, largest(sentence.subList(0, i), part.unit(), before)));
            } else if (isDone || AMONG.matcher(part.after(before)).find()) {
                parts.add(new StatedPart(part, before));
            }
        }
        return parts;
    }

    private static boolean isThen(Map<String, List<String>> verbs, String before, String own) {
        return verbs.entrySet().stream()
                .anyMatch(one ->
                        before.contains(one.getKey()) && one.getValue().stream().anyMatch(own::startsWith));
    }

    private static String firstClause(String text) {
        return text.replaceFirst("(?s)[,，。;；、].*$", "");
    }

    /** 其中 may be said of any number of the sentence, so that of the largest. */
    private static TextClaim largest(List<TextClaim> before, String unit, TextClaim last) {
        TextClaim largest = last;
        for (TextClaim one : before) {
            boolean isLarger = one.claim().number().base() != null
                    && one.unit().equals(unit)
                    && one.stated().compareTo(largest.stated()) > 0;
            largest = isLarger ? one : largest;
        }
        return largest;
    }
}
