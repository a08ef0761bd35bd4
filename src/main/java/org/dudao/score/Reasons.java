package org.dudao.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;

/** What an item's points rest on, in a sentence or two: verdicts, values and distances. */
final class Reasons {
    private static final int NAMED = 2;

    private final Map<String, Finding> violations;
    private final Map<String, Standard> pages;

    Reasons(Assessment assessment, Catalogue catalogue) {
        this.violations = assessment.findings().stream()
                .filter(one -> one.outcome() == Outcome.VIOLATION)
                .collect(Collectors.toMap(
                        one -> key(one.standard(), one.subject().id()), one -> one, (one, other) -> one));
        this.pages = catalogue.byId();
    }

    private static String key(String standard, String subject) {
        return standard + "\n" + subject;
    }

    /** Why an item has its points. */
    BilingualText why(ScoreItem item, ItemFacts facts, Points points) {
        if (item.rule().isOut(facts)) {
            return points.base().signum() == 0
                    ? text("不适用或已豁免，不计入满分", "not applicable or waived; it leaves the base")
                    : text("不适用，按满分计", "not applicable; full points");
        }
        return switch (item.rule().way()) {
            case ALL, STEPS, BANDS -> verdicts(facts);
            case RANK -> rank(facts);
            case RECTIFICATION -> rectified((ByRectification) item.rule(), facts);
            case JUDGED -> judged(facts.typed());
        };
    }

    private BilingualText verdicts(ItemFacts facts) {
        List<ScoredValue> broken = in(facts, ScoredValue.State.BROKEN);
        List<ScoredValue> open = in(facts, ScoredValue.State.OPEN);
        List<ScoredValue> met = in(facts, ScoredValue.State.MET);
        List<BilingualText> parts = new ArrayList<>();
        if (facts.values().isEmpty()) {
            parts.add(text("本次督导方案没有查这一项", "the inspection did not ask for it"));
        }
        if (!broken.isEmpty()) {
            parts.add(text("不达标" + broken.size() + "处：", "broken in " + broken.size() + ": ")
                    .plus(named(broken)));
        }
        if (!open.isEmpty()) {
            parts.add(text("未评估或存疑" + open.size() + "处：", "not assessed or in doubt in " + open.size() + ": ")
                    .plus(titles(open)));
        }
        if (!met.isEmpty()) {
            parts.add(text("达标" + met.size() + "处", "met in " + met.size()).plus(value(met)));
        }
        return joined(parts);
    }

    /** The value of a single one. */
    private static BilingualText value(List<ScoredValue> some) {
        return some.size() == 1 && some.get(0).verdict().observed() != null
                ? text("（", " (").plus(some.get(0).verdict().observed().shown()).plus(text("）", ")"))
                : text("", "");
    }

    private static List<ScoredValue> in(ItemFacts facts, ScoredValue.State state) {
        return facts.values().stream().filter(one -> one.state() == state).toList();
    }

    /** The problems of the first ones, with their distances from what complies. */
    private BilingualText named(List<ScoredValue> broken) {
        List<BilingualText> named =
                broken.stream().limit(NAMED).map(this::named).toList();
        BilingualText all = joined(named);
        return broken.size() > NAMED ? all.plus(text("等", " and others")) : all;
    }

    private BilingualText named(ScoredValue one) {
        Finding finding = violations.get(
                key(one.verdict().standard(), one.verdict().subject().id()));
        if (finding == null) {
            return title(one)
                    .plus(text(
                            "（" + one.verdict().subject().name() + "）",
                            " (" + one.verdict().subject().name() + ")"));
        }
        boolean isSaid = finding.shortfall() == null
                || finding.problem().zh().contains(finding.shortfall().text().zh());
        return isSaid
                ? finding.problem()
                : finding.problem()
                        .plus(text("（距达标", " (short of it by "))
                        .plus(finding.shortfall().text())
                        .plus(text("）", ")"));
    }

    private BilingualText titles(List<ScoredValue> some) {
        List<BilingualText> all =
                some.stream().map(this::title).distinct().limit(NAMED).toList();
        boolean isMore = some.stream().map(this::title).distinct().count() > NAMED;
        BilingualText named = joined(all);
        return isMore ? named.plus(text("等", " and others")) : named;
    }

    private BilingualText title(ScoredValue one) {
        Standard page = pages.get(one.verdict().standard());
        return page == null ? text(one.verdict().standard(), one.verdict().standard()) : page.title();
    }

    private BilingualText rank(ItemFacts facts) {
        RankPlace place = facts.place();
        if (place == null) {
            return text("没有同批乡镇可比，名次待定", "there are no townships to rank it among");
        } else if (place.best() == place.worst()) {
            return text("第" + place.best() + "名", "place " + place.best());
        }
        return text(
                "第" + place.best() + "至" + place.worst() + "名，待各乡镇数据齐全",
                "place " + place.best() + " to " + place.worst() + ", until all townships are assessed");
    }

    private static BilingualText rectified(ByRectification rule, ItemFacts facts) {
        if (facts.followUp() == null) {
            return text("没有上次核查的结果，待定", "no earlier assessment is known");
        }
        List<FollowUpItem> earlier = rule.earlier(facts);
        long gone = earlier.stream()
                .filter(one -> one.state() == FollowUpState.FIXED)
                .count();
        long open = earlier.stream()
                .filter(one -> one.state() == FollowUpState.NOT_RECHECKED)
                .count();
        return text(
                "上次问题" + earlier.size() + "项，数据证明已消除" + gone + "项" + (open > 0 ? "，未能复查" + open + "项" : ""),
                "of " + earlier.size() + " earlier problems data show " + gone + " to be gone"
                        + (open > 0 ? "; " + open + " could not be re-checked" : ""));
    }

    private static BilingualText judged(TypedPoints typed) {
        if (typed.last() != null) {
            return text("最终评定", "the final judgement");
        } else if (typed.given().isEmpty()) {
            return text("尚未评定", "not judged yet");
        }
        int given = typed.given().size();
        String mean = Score.plain(Objects.requireNonNull(typed.mean())).toPlainString();
        return text(given + "人评定，平均" + mean, "judged by " + given + ", " + mean + " on average");
    }

    private static BilingualText joined(List<BilingualText> parts) {
        return text(
                parts.stream().map(BilingualText::zh).collect(Collectors.joining("；")),
                parts.stream().map(BilingualText::en).collect(Collectors.joining("; ")));
    }

    private static BilingualText text(String zh, String en) {
        return new BilingualText(zh, en);
    }
}
