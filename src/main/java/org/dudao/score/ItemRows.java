package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.score.ScoreItem.StandardPart;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** Reads the items of a score sheet. */
final class ItemRows {
    private static final List<String> FULL = List.of("给满分", "满分", "full");
    private static final List<String> OUT = List.of("", "不计入", "out");
    private static final int LONGEST = 64;

    private final StandardRefs refs;
    private final ScoreFaults faults;
    private final Set<String> ids = new HashSet<>();

    ItemRows(Catalogue catalogue, ScoreFaults faults) {
        this.refs = new StandardRefs(catalogue);
        this.faults = faults;
    }

    /** The sound items, in order. */
    List<ScoreItem> items(List<ScoreRow> rows) {
        List<ScoreItem> items = new ArrayList<>();
        for (ScoreRow row : rows) {
            ScoreItem item = item(row);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable ScoreItem item(ScoreRow row) {
        String id = id(row);
        BigDecimal points = points(row);
        ScoreRule rule = rule(row);
        Boolean full = fullIfOut(row);
        if (id == null || points == null || rule == null || full == null || exceeds(row, rule, points)) {
            return null;
        }
        TypedPoints typed = new PointCells(faults).read(row, points);
        String chapter = row.text(ScoreColumn.CHAPTER);
        List<StandardPart> standards = isOfStandards(rule) ? standards(row) : List.of();
        return new ScoreItem(
                id,
                chapter,
                row.text(ScoreColumn.TITLE),
                points,
                rule,
                standards == null ? List.of() : standards,
                full,
                typed,
                row.place(ScoreColumn.ITEM));
    }

    private @Nullable String id(ScoreRow row) {
        String id = row.text(ScoreColumn.ITEM);
        if (id.isEmpty() || id.length() > LONGEST) {
            faults.cell(
                    row,
                    ScoreColumn.ITEM,
                    "没有编号，或者太长",
                    "No number, or too long a one",
                    "每项一个编号，如 1.2",
                    "a number such as 1.2");
            return null;
        } else if (!ids.add(id)) {
            faults.cell(row, ScoreColumn.ITEM, "编号重复", "The number is used twice", "每项编号不同", "a number of its own");
            return null;
        }
        return id;
    }

    private @Nullable BigDecimal points(ScoreRow row) {
        BigDecimal points = PointCells.decimal(row, ScoreColumn.POINTS);
        if (points == null || points.signum() <= 0) {
            faults.cell(
                    row,
                    ScoreColumn.POINTS,
                    "分值不是正数",
                    "The points are no positive number",
                    "大于0、至多两位小数的数",
                    "a number above 0 with at most two decimals");
            return null;
        }
        return points;
    }

    private @Nullable Boolean fullIfOut(ScoreRow row) {
        String text = row.text(ScoreColumn.OUT);
        if (FULL.contains(text) || OUT.contains(text)) {
            return FULL.contains(text);
        }
        faults.cell(
                row,
                ScoreColumn.OUT,
                "不认识的写法",
                "Unknown word",
                "不计入，或给满分；空着是不计入",
                "不计入 (out) or 给满分 (full); empty means out");
        return null;
    }

    private @Nullable ScoreRule rule(ScoreRow row) {
        String text = row.text(ScoreColumn.WAY);
        ScoreWay way = Arrays.stream(ScoreWay.values())
                .filter(one -> one.zh().equals(text)
                        || one.code().equals(text)
                        || one.en().equals(text))
                .findFirst()
                .orElse(null);
        if (way == null) {
            String all = Arrays.stream(ScoreWay.values()).map(ScoreWay::zh).collect(Collectors.joining("、"));
            faults.cell(row, ScoreColumn.WAY, "没有这种计分办法", "No such way", all, "one of " + all);
            return null;
        }
        String written = row.text(ScoreColumn.RULE);
        return switch (way) {
            case ALL -> fitting(row, new AllOrNone());
            case STEPS -> fitting(row, steps(row, written));
            case BANDS -> fitting(row, bands(row, written));
            case RANK -> fitting(row, ranks(row, written));
            case RECTIFICATION -> rectification(row);
            case JUDGED -> new ByJudgement();
        };
    }

    /** A rule whose standards can be read. */
    private @Nullable ScoreRule fitting(ScoreRow row, @Nullable ScoreRule rule) {
        List<StandardPart> standards = standards(row);
        if (rule == null || standards == null) {
            return null;
        }
        if (!isFit(rule, standards)) {
            boolean isRank = rule.way() == ScoreWay.RANK;
            faults.cell(
                    row,
                    ScoreColumn.STANDARDS,
                    "这项标准没有可以" + (isRank ? "排名" : "计量") + "的数值",
                    "The standard has no number to " + (isRank ? "rank by" : "measure"),
                    isRank ? "一项乡镇一级、有一个限值的标准" : "有数值限值的标准；分项写作 标准编号/指标",
                    isRank
                            ? "one standard of the township with one limit"
                            : "standards with numbers; a part is written id/indicator");
            return null;
        }
        return isInTheSameUnit(row, rule, standards) ? rule : null;
    }

    /** A percentage is written with its sign, and nothing else is: 每差0.1 of a rate would be ten percentage points. */
    private boolean isInTheSameUnit(ScoreRow row, ScoreRule rule, List<StandardPart> standards) {
        boolean isMeasured =
                rule.way() == ScoreWay.BANDS || (rule instanceof MinusPerStep steps && steps.size() != null);
        String written = row.text(ScoreColumn.RULE);
        boolean isSigned = written.contains("%") || written.contains("个百分点");
        boolean isSame = !isMeasured || standards.stream().allMatch(one -> refs.isOfPercent(one) == isSigned);
        if (!isSame) {
            faults.cell(
                    row,
                    ScoreColumn.RULE,
                    isSigned ? "这项标准的数值不是百分数" : "这项标准的数值是百分数，规则没有写百分号",
                    isSigned ? "The standard's numbers are no percentages" : "The standard's numbers are percentages",
                    isSigned ? "不带百分号的数，如 每差1扣2分" : "带百分号的数，如 每差0.1%扣2分",
                    isSigned ? "numbers without a percent sign" : "numbers with a percent sign");
        }
        return isSame;
    }

    private boolean isFit(ScoreRule rule, List<StandardPart> standards) {
        return switch (rule.way()) {
            case STEPS ->
                ((MinusPerStep) rule).size() == null || standards.stream().allMatch(refs::hasDistance);
            case BANDS -> standards.stream().allMatch(refs::isOfNumbers);
            case RANK -> standards.size() == 1 && refs.canRank(standards.get(0));
            default -> true;
        };
    }

    private static boolean isOfStandards(ScoreRule rule) {
        return rule.way() != ScoreWay.JUDGED && rule.way() != ScoreWay.RECTIFICATION;
    }

    private @Nullable List<StandardPart> standards(ScoreRow row) {
        String text = row.text(ScoreColumn.STANDARDS);
        List<StandardPart> all = text.isEmpty() ? null : refs.named(text);
        if (all == null) {
            faults.cell(
                    row,
                    ScoreColumn.STANDARDS,
                    text.isEmpty() ? "没有写标准编号" : "有不认识的标准编号",
                    text.isEmpty() ? "No standard" : "Unknown standard",
                    "标准编号，用顿号隔开；可写 building.* 表示整个专题，编号见 dudao standards list",
                    "ids of standards, or area.* (see dudao standards list)");
        }
        return all;
    }

    private @Nullable ScoreRule steps(ScoreRow row, String text) {
        ScoreRule rule = RuleText.steps(text);
        if (rule == null) {
            faults.cell(
                    row,
                    ScoreColumn.RULE,
                    "看不懂的扣分规则",
                    "The rule cannot be read",
                    "如 每差0.1%扣2分，或 每处扣5分",
                    "such as 每差0.1%扣2分 (2 less per 0.1 %) or 每处扣5分 (5 less for each)");
        }
        return rule;
    }

    private @Nullable ScoreRule bands(ScoreRow row, String text) {
        ScoreRule rule = RuleText.bands(text);
        if (rule == null) {
            faults.cell(
                    row,
                    ScoreColumn.RULE,
                    "看不懂的分段",
                    "The bands cannot be read",
                    "如 ≥95%:10；≥90%:8",
                    "such as ≥95%:10；≥90%:8");
        }
        return rule;
    }

    private @Nullable ScoreRule ranks(ScoreRow row, String text) {
        List<ByRank.Rank> ranks = RuleText.ranks(text);
        if (ranks == null) {
            faults.cell(
                    row,
                    ScoreColumn.RULE,
                    "看不懂的名次",
                    "The places cannot be read",
                    "如 1-3:10；4-6:8；7-:4",
                    "such as 1-3:10；4-6:8；7-:4");
        }
        List<StandardPart> standards = refs.named(row.text(ScoreColumn.STANDARDS));
        return ranks == null || standards == null || standards.size() != 1
                ? ranks == null ? null : new ByRank(ranks, true)
                : new ByRank(ranks, refs.isHigherBetter(standards.get(0)));
    }

    private @Nullable ScoreRule rectification(ScoreRow row) {
        if (row.text(ScoreColumn.STANDARDS).isEmpty()) {
            return new ByRectification(Set.of());
        }
        List<StandardPart> standards = standards(row);
        return standards == null
                ? null
                : new ByRectification(
                        standards.stream().map(StandardPart::standard).collect(Collectors.toSet()));
    }

    private boolean exceeds(ScoreRow row, ScoreRule rule, BigDecimal points) {
        List<BigDecimal> given = rule instanceof ByBands bands
                ? bands.bands().stream().map(ByBands.Band::points).toList()
                : rule instanceof ByRank ranks
                        ? ranks.ranks().stream().map(ByRank.Rank::points).toList()
                        : List.of();
        boolean exceeds = given.stream().anyMatch(one -> one.compareTo(points) > 0);
        if (exceeds) {
            faults.cell(
                    row,
                    ScoreColumn.RULE,
                    "规则给的分超过分值 " + points.toPlainString(),
                    "The rule gives more than the points, " + points.toPlainString(),
                    "不超过分值",
                    "not more than the points");
        }
        return exceeds;
    }

    /** Names items whose chapter is none of the sheet's. */
    void mustHaveChapters(List<ScoreRow> rows, List<ScoreSheet.Chapter> chapters) {
        Set<String> known = chapters.stream().map(ScoreSheet.Chapter::id).collect(Collectors.toSet());
        for (ScoreRow row : rows) {
            if (!known.contains(row.text(ScoreColumn.CHAPTER))) {
                faults.cell(
                        row,
                        ScoreColumn.CHAPTER,
                        "章节表里没有这一章",
                        "The chapters have no such one",
                        String.join("、", known),
                        "one of " + String.join(", ", known));
            }
        }
    }
}
