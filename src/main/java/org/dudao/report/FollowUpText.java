package org.dudao.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;
import org.jspecify.annotations.Nullable;

/** What documents say of an earlier check: the state of each item, what is gone, deadlines, and what is proposed for repeats. */
public final class FollowUpText {
    private static final int OFTEN = 3;

    /** Digits that no two states of a ledger share, and that a person can compare. */
    private static final int HASH = 16;

    private final Assessment assessment;
    private final @Nullable FollowUp followed;
    private final Map<String, FollowUpItem> items;
    private final Language language;

    /** The words for one assessment in one language; without an earlier check there are none. */
    public FollowUpText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.followed = assessment.followUp();
        this.language = language;
        this.items = followed == null
                ? Map.of()
                : followed.items().stream().collect(Collectors.toMap(FollowUpItem::id, Function.identity()));
    }

    /** Whether there was an earlier check. */
    public boolean isPresent() {
        return followed != null;
    }

    /** What became of the items since the earlier check, as one sentence, and a second one for queried figures; empty without it. */
    public String summary() {
        return followed == null
                ? ""
                : new FollowUpCounts(followed, assessment.assessment().asOf(), language).sentence() + ledger();
    }

    /**
     * On which state of the ledger it rests, as a sentence: whoever keeps the letter can tell later whether rows of the journal were cut off.
     * Empty if the items do not come from a ledger.
     */
    public String ledger() {
        if (followed == null || followed.journal() == null) {
            return "";
        }
        String hash = followed.journal()
                .substring(0, Math.min(HASH, followed.journal().length()));
        return language.pick(
                "以上整改情况据整改台账，台账校验值（前" + HASH + "位）为" + hash + "。",
                " This rests on the rectification ledger, whose hash begins with " + hash + ".");
    }

    /** The state of a finding in brackets, for the end of a sentence; empty without an earlier check. */
    public String mark(Finding finding) {
        FollowUpItem item = items.get(finding.fingerprint());
        if (item == null) {
            return "";
        }
        String words =
                switch (item.state()) {
                    case UNRESOLVED -> unresolved(item);
                    case REOPENED ->
                        language.pick(
                                "重新出现，" + day(item.firstSeen()) + "首次指出",
                                "found again; first found on " + day(item.firstSeen()));
                    default -> state(item);
                };
        return language.pick("（" + words + "）", " (" + words + ")");
    }

    private String unresolved(FollowUpItem item) {
        boolean isQuery = item.outcome() == Outcome.QUERY;
        String again = item.times() < OFTEN ? "上次" : "已" + item.times() + "次";
        String zh = isQuery ? again + "提出、仍未核实" : again + "指出、仍未整改";
        String en = (item.times() < OFTEN ? "found before" : "found " + item.times() + " times")
                + (isQuery ? " and not answered" : " and not corrected");
        return language.pick(zh, en)
                + (item.isOverdue()
                        ? language.pick("，", "; ") + late(item.firstDue(), item.granted(), item.overdueDays())
                        : language.pick("，", "; ") + running(item.firstDue(), item.granted()));
    }

    private String running(LocalDate firstDue, @Nullable LocalDate granted) {
        return granted == null
                ? language.pick("限期" + day(firstDue) + "未到", "due " + day(firstDue))
                : language.pick(
                        "原限期" + day(firstDue) + "，经批准展期至" + day(granted) + "，尚未到期",
                        "was due " + day(firstDue) + ", extended by approval to " + day(granted));
    }

    private String late(LocalDate firstDue, @Nullable LocalDate granted, int days) {
        return language.pick(
                "原限期" + day(firstDue) + (granted == null ? "" : "，经批准展期至" + day(granted)) + "，已逾期" + days + "日",
                "was due " + day(firstDue)
                        + (granted == null ? "" : ", extended by approval to " + day(granted))
                        + ", " + days + (days == 1 ? " day overdue" : " days overdue"));
    }

    /** The state of a finding in as few words as two lines of a letter have room for; empty without an earlier check. */
    String inShort(Finding finding) {
        FollowUpItem item = items.get(finding.fingerprint());
        if (item == null || item.state() != FollowUpState.UNRESOLVED) {
            return shortState(finding);
        }
        return language.pick("仍未整改", "not corrected")
                + (item.isOverdue()
                        ? language.pick("，逾期" + item.overdueDays() + "日", ", " + item.overdueDays() + " days overdue")
                        : "");
    }

    /** The state of a finding for a cell of a table; empty without an earlier check. */
    public String shortState(Finding finding) {
        FollowUpItem item = items.get(finding.fingerprint());
        if (item == null) {
            return "";
        }
        return state(item)
                + (item.isOverdue()
                        ? language.pick("，逾期" + item.overdueDays() + "日", ", " + item.overdueDays() + " days overdue")
                        : "");
    }

    /** The state of an item in words. */
    public String state(FollowUpItem item) {
        boolean unanswered = item.state() == FollowUpState.UNRESOLVED && item.outcome() == Outcome.QUERY;
        return unanswered
                ? language.pick("上次提出、仍未核实", "asked before and not answered")
                : language.pick(item.state().zh(), item.state().en());
    }

    /** By when a duty must be done: the day, and where it is not the first one, which one was, and that more days are given. */
    public String deadline(Finding finding, AssignedDuty duty) {
        FollowUpItem item = items.get(finding.fingerprint());
        String last = day(duty.lastDay());
        if (item == null || item.state() != FollowUpState.UNRESOLVED) {
            return last;
        }
        return duty.demanded() == null
                ? last + language.pick("（原限期不变）", " (the deadline stands)")
                : last + extension(duty);
    }

    /** That the first deadline of a duty has passed, and that more days are given, in brackets; empty where it stands. */
    public String extension(AssignedDuty duty) {
        if (duty.demanded() == null) {
            return "";
        }
        LocalDate asOf = assessment.assessment().asOf();
        LocalDate granted = duty.granted();
        if (granted != null && !asOf.isAfter(granted)) {
            return language.pick("（", " (") + running(duty.due(), granted) + language.pick("）", ")");
        }
        String was = late(duty.due(), granted, (int) ChronoUnit.DAYS.between(duty.runsUntil(), asOf));
        long more = ChronoUnit.DAYS.between(duty.runsUntil(), duty.lastDay());
        return duty.lastDay().isAfter(asOf)
                ? language.pick(
                        "（" + was + "；此次系展期" + more + "日，逾期仍自" + (granted == null ? "原限期" : "批准的期限") + "起计）",
                        " (" + was + "; this extends it by " + more
                                + " days, and it stays overdue from "
                                + (granted == null ? "its first deadline)" : "the one granted)"))
                : language.pick("（应当立即整改；" + was + "）", " (at once; it " + was + ")");
    }

    /** What was found in the earlier check and is gone now, as a table; null if nothing is. */
    public OfficialTextWriter.@Nullable Table fixed() {
        LocalDate asOf = assessment.assessment().asOf();
        return table(
                language.pick("已消除、待复查的事项", "Gone, and to be re-checked"),
                in(FollowUpState.FIXED).stream()
                        .filter(item -> asOf.equals(item.fixedOn()))
                        .toList());
    }

    /** What was found before and could not be re-checked, so that it stays open, as a table; null if there is nothing. */
    public OfficialTextWriter.@Nullable Table notRechecked() {
        return table(
                language.pick("未能复查、仍须整改的事项", "Not re-checked, and still to be corrected"),
                in(FollowUpState.NOT_RECHECKED));
    }

    /** What became of the items since the earlier check, for a page: what is gone, and what could not be re-checked; none without it. */
    public List<StatementSections.Section> sections() {
        if (followed == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (OfficialTextWriter.Table table : Arrays.asList(fixed(), notRechecked())) {
            if (table != null) {
                table.rows()
                        .forEach(row -> lines.add(table.caption()
                                + language.pick("：", ": ")
                                + row.get(2)
                                + language.pick("（原限期" + row.get(4), " (was due " + row.get(4))
                                + (row.get(5).isEmpty() ? "" : language.pick("；", "; ") + row.get(5))
                                + language.pick("）。", ").")));
            }
        }
        if (lines.isEmpty()) {
            lines.add(language.pick("没有已消除或者未能复查的事项。", "Nothing is gone, and everything was re-checked."));
        }
        return List.of(new StatementSections.Section(
                "follow-up", language.pick("与上次核查相比", "Since the earlier check"), summary(), lines));
    }

    private List<FollowUpItem> in(FollowUpState state) {
        return followed == null ? List.of() : followed.in(state);
    }

    private OfficialTextWriter.@Nullable Table table(String caption, List<FollowUpItem> of) {
        if (of.isEmpty()) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        for (FollowUpItem item : of) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    language.name(item.subject().name()),
                    language.pick(item.problem()),
                    day(item.firstSeen()),
                    day(item.firstDue()),
                    reason(item)));
        }
        return new OfficialTextWriter.Table(
                caption,
                List.of(
                        language.pick("序号", "No."),
                        language.pick("对象", "Subject"),
                        language.pick("此前指出的问题", "What was found"),
                        language.pick("首次指出", "First found"),
                        language.pick("原限期", "Was due"),
                        language.pick("本次情况", "Now")),
                List.of(7, 17, 34, 13, 13, 16),
                rows);
    }

    /** Why an item is no finding now; empty for findings. */
    public String reason(FollowUpItem item) {
        return item.reason() == null
                ? ""
                : language.pick(item.reason().zh(), item.reason().en());
    }

    /** What is proposed to a party for what it did not correct in time, the gravest first: a sentence for each step. */
    public List<String> escalation(ResponsibleParty party) {
        return followed == null ? List.of() : new EscalationText(assessment, language).sentences(party);
    }

    private String day(LocalDate day) {
        return DutyWording.day(day, language);
    }
}
