package org.dudao.report;

import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Procedure;
import org.jspecify.annotations.Nullable;

/** Words for the days, bodies and forms that a place orders for the steps of a supervision. */
public final class ProcedureWords {
    private static final Map<Procedure.After, BilingualText> AFTER = Map.of(
            Procedure.After.PRELIMINARY_OPINION_RECEIVED,
            new BilingualText("收到督导初步意见后", "after the preliminary opinion is received"),
            Procedure.After.PRELIMINARY_OPINION_FED_BACK,
            new BilingualText("反馈督导初步意见后", "after the preliminary opinion is given"),
            Procedure.After.SUPERVISION_ENDED,
            new BilingualText("督导结束后", "after the supervision ends"),
            Procedure.After.DELIBERATION_ENDED,
            new BilingualText("评议结束后", "after the deliberation ends"),
            Procedure.After.LETTER_RECEIVED,
            new BilingualText("收到督导意见书后", "after the letter is received"),
            Procedure.After.REVIEW_ANSWERED,
            new BilingualText("收到复核答复后", "after the review is answered"),
            Procedure.After.RECTIFICATION_ENDED,
            new BilingualText("整改结束后", "after rectification ends"));

    private static final Map<Procedure.Body, BilingualText> BODIES = Map.of(
            Procedure.Body.SAME_SUPERVISION_BODY,
            new BilingualText("作出意见书的教育督导机构", "the supervision body that issued the letter"),
            Procedure.Body.NEXT_HIGHER_SUPERVISION_BODY,
            new BilingualText("上一级教育督导机构", "the next higher supervision body"),
            Procedure.Body.OWN_GOVERNMENT_OR_NEXT_HIGHER_SUPERVISION_BODY,
            new BilingualText(
                    "设立该机构的人民政府或者上一级教育督导机构", "the government of the same level or the next higher supervision body"));

    /** Words of a profile that are codes. */
    private static final Map<String, BilingualText> WORDS = Map.of(
            "written", new BilingualText("书面", "in writing"),
            "two-thirds-of-the-group",
                    new BilingualText("经督导组三分之二以上成员同意", "with the consent of two thirds of the group"),
            "supervision-report", new BilingualText("督导报告", "the supervision report"),
            "letter-and-supervision-report", new BilingualText("督导意见书和督导报告", "the letter and the supervision report"),
            "government-website", new BilingualText("政府网站", "the government's website"),
            "must", new BilingualText("应当", "must"),
            "may", new BilingualText("可以", "may"),
            "managers", new BilingualText("学校管理人员", "managers"),
            "teachers", new BilingualText("教师", "teachers"));

    private final Language language;

    /** The words of one language. */
    public ProcedureWords(Language language) {
        this.language = language;
    }

    /** Within how many days of which event; the event alone where no days are ordered. */
    public String term(@Nullable Integer days, @Nullable Boolean working, Procedure.@Nullable After after) {
        String from = after == null ? "" : language.pick(AFTER.get(after));
        if (days == null) {
            return from;
        }
        boolean ofWork = Boolean.TRUE.equals(working);
        return language.pick(
                from + days + (ofWork ? "个工作日内" : "日内"),
                "within " + days + (ofWork ? " working days " : " days ") + from);
    }

    /** What a code of a profile means; other texts stay as they are, and null is empty. */
    public String word(@Nullable String code) {
        return code == null ? "" : WORDS.containsKey(code) ? language.pick(WORDS.get(code)) : code;
    }

    /** The body that reviews a letter. */
    public String body(Procedure.Body body) {
        return language.pick(BODIES.get(body));
    }
}
