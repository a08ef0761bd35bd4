package org.dudao.report.difference;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.report.Language;

/** What must be known to read a comparison: differences that do not come from the data. */
final class ComparisonNotes {
    private ComparisonNotes() {}

    static List<String> of(AssessmentComparison unit, Language language) {
        Assessment.Head old = unit.old();
        Assessment.Head now = unit.now();
        List<String> notes = new ArrayList<>();
        if (!unit.isOfOne()) {
            notes.add(language.pick(
                    "注意：这是两个乡镇，只逐项比较各乡镇自身的标准和数据；学校、校舍等各不相同，不作对应。",
                    "Note: these are two townships. Only standards and figures of the townships themselves are compared; their schools,"
                            + " buildings and so on are not the same."));
        }
        if (!old.generator().rulesSha256().equals(now.generator().rulesSha256())) {
            notes.add(language.pick(
                    "注意：两次所用的规则不同，有的变化可能来自规则而不是数据。",
                    "Note: the rules were not the same; some changes may come from the rules and not from the data."));
        }
        if (!profiles(old).equals(profiles(now))) {
            notes.add(language.pick(
                    "注意：两次的督导方案不同（旧：" + shown(old, language) + "；新：" + shown(now, language) + "）。",
                    "Note: the profiles were not the same (old: " + shown(old, language) + "; new: "
                            + shown(now, language) + ")."));
        }
        boolean isSwapped = unit.isOfOne()
                && (now.schoolYear().compareTo(old.schoolYear()) < 0
                        || (now.schoolYear().equals(old.schoolYear())
                                && now.asOf().isBefore(old.asOf())));
        if (isSwapped) {
            notes.add(language.pick(
                    "注意：“新”的一份早于“旧”的一份，先后可能写反了。",
                    "Note: NEW is earlier than OLD; they may have been given in the wrong order."));
        }
        return notes;
    }

    private static List<String> profiles(Assessment.Head head) {
        return head.profiles().stream()
                .map(one -> one.id() + ":" + one.sha256())
                .toList();
    }

    private static String shown(Assessment.Head head, Language language) {
        List<String> titles =
                head.profiles().stream().map(one -> language.pick(one.title())).toList();
        return titles.isEmpty() ? language.pick("无", "none") : String.join(language.pick("、", ", "), titles);
    }
}
