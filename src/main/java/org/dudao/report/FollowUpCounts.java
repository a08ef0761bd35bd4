package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;

/** The number of items in each state since an earlier check, as a sentence. */
final class FollowUpCounts {
    private final FollowUp followed;
    private final LocalDate asOf;
    private final Language language;

    FollowUpCounts(FollowUp followed, LocalDate asOf, Language language) {
        this.followed = followed;
        this.asOf = asOf;
        this.language = language;
    }

    /** Violations in one sentence; queries, if there are any, in a second one. */
    String sentence() {
        String since = language.pick(
                "与" + DutyWording.day(followed.since(), language) + "的核查相比：",
                "Since the check of " + DutyWording.day(followed.since(), language) + ": ");
        String queries = parts(Outcome.QUERY, language.pick("仍未核实", "still not answered"));
        return since
                + parts(Outcome.VIOLATION, language.pick("仍未整改", "still not corrected"))
                + language.pick("。", ".")
                + (followed.items().stream().noneMatch(item -> item.outcome() == Outcome.QUERY)
                        ? ""
                        : language.pick("待核实的数据：" + queries + "。", " Queried figures: " + queries + "."));
    }

    /** The states that have items; of those of violations that every reader looks for, also none. */
    private String parts(Outcome outcome, String unresolved) {
        List<String> parts = new ArrayList<>();
        boolean always = outcome == Outcome.VIOLATION;
        List<FollowUpItem> open = items(outcome, FollowUpState.UNRESOLVED);
        long late = open.stream().filter(FollowUpItem::isOverdue).count();
        String overdue = late == 0 ? "" : language.pick("（其中已逾期" + late + "项）", " (" + late + " of them overdue)");
        if (always || !open.isEmpty()) {
            parts.add(number(unresolved, open.size()) + overdue);
        }
        long fixed = items(outcome, FollowUpState.FIXED).stream()
                .filter(item -> asOf.equals(item.fixedOn()))
                .count();
        add(parts, language.pick("已消除待复查", "gone and to be re-checked"), fixed, always);
        add(parts, language.pick("新发现", "new"), count(outcome, FollowUpState.NEW), always);
        add(parts, language.pick("重新出现", "found again"), count(outcome, FollowUpState.REOPENED), false);
        add(parts, language.pick("未能复查", "not re-checked"), count(outcome, FollowUpState.NOT_RECHECKED), false);
        add(parts, language.pick("经批准豁免", "waived"), count(outcome, FollowUpState.WAIVED), false);
        add(parts, language.pick("此前已消除", "gone before"), count(outcome, FollowUpState.FIXED) - fixed, false);
        return String.join(language.pick("、", ", "), parts);
    }

    private void add(List<String> parts, String words, long number, boolean always) {
        if (always || number > 0) {
            parts.add(number(words, number));
        }
    }

    private String number(String words, long number) {
        return language.pick(words + number + "项", number + " " + words);
    }

    private long count(Outcome outcome, FollowUpState state) {
        return items(outcome, state).size();
    }

    private List<FollowUpItem> items(Outcome outcome, FollowUpState state) {
        return followed.in(state).stream()
                .filter(item -> item.outcome() == outcome)
                .toList();
    }
}
