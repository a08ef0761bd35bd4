package org.dudao.report;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;

/** What each party must do about a finding, in one text. */
public final class DutyWording {
    private DutyWording() {}

    /** The required correction; where several parties must act, what each must do by when. */
    public static String action(Finding finding, Language language) {
        if (finding.duties().size() == 1) {
            return language.pick(finding.action());
        }
        return finding.duties().stream()
                .map(duty -> of(duty, language))
                .collect(Collectors.joining(language.pick("", " ")));
    }

    /** One duty, with its due day unless the action names it: 学校（幼儿园）：当日停止使用…. */
    public static String of(AssignedDuty duty, Language language) {
        String action = language.pick(duty.action());
        String due = day(duty.due(), language);
        return language.pick(duty.party().zh(), duty.party().en())
                + (action.contains(due) ? "" : language.pick("（" + due + "前）", " (by " + due + ")"))
                + language.pick("：", ": ")
                + action;
    }

    /** The parties that must act. */
    public static String responsible(Finding finding, Language language) {
        return finding.duties().stream()
                .map(duty -> language.pick(duty.party().zh(), duty.party().en()))
                .distinct()
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** A date as written in prose: 2026年7月31日. */
    public static String day(LocalDate day, Language language) {
        return language.pick(
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }
}
