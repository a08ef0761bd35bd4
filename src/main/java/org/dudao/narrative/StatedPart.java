package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number that its sentence says to be a part of one before it, as rules match them: 44名,其中女孩46名; 应到36人,实到43人.
 *
 * @param part the number
 * @param whole the largest number with its unit that it can be a part of
 */
public record StatedPart(TextClaim part, TextClaim whole) {
    /** What is measured and not counted: one of several may be above their average. */
    private static final Set<String> MEASURES = Set.of("%", "分", "岁", "分钟", "小时", "天", "倍", "", "名次");

    private static final String EVERY = "每";
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
            "登记", List.of("建档"));

    /** The parts of a sentence. */
    static List<StatedPart> of(List<TextClaim> sentence) {
        List<StatedPart> parts = new ArrayList<>();
        for (int i = 1; i < sentence.size(); i++) {
            TextClaim part = sentence.get(i);
            TextClaim before = sentence.get(i - 1);
            if (before.window().clause().contains(EVERY)
                    || MEASURES.contains(part.unit())
                    || !part.isPlain()
                    || !before.isPlain()
                    || !before.unit().equals(part.unit())) {
                continue;
            }
            String own = part.window().own();
            boolean isDone = THEN.entrySet().stream()
                    .anyMatch(one -> before.window().phrase().contains(one.getKey())
                            && one.getValue().stream().anyMatch(own::startsWith));
            if (own.startsWith(OF_THESE)) {
                parts.add(new StatedPart(part, largest(sentence.subList(0, i), part.unit(), before)));
            } else if (isDone) {
                parts.add(new StatedPart(part, before));
            }
        }
        return parts;
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
