package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.ValueBound;
import org.jspecify.annotations.Nullable;

/** Collects what the rules of {@code rules/narrative/} say of claims. */
public final class TextVerdicts {
    private static final String AGREES = "AGREES";
    private final List<TextVerdict> all = new ArrayList<>();

    /**
     * A verdict.
     *
     * @param certainty {@code exact}, {@code rounded}, {@code bound} where the claim states one, or {@code weak} where it is not certain of
     *     whom or when it speaks
     * @param others the claims that it contradicts
     * @param limit that it breaks; null if none
     * @param figure of the submission that it was held against; null if none
     */
    record TextVerdict(
            AuditClaim claim,
            String verdict,
            String certainty,
            List<AuditClaim> others,
            @Nullable TextLimit limit,
            @Nullable SubmittedFigure figure,
            BilingualText reason) {
        static final String WEAK = "weak";

        /** Whether it is certain enough to be told. */
        boolean isCertain() {
            return !certainty.equals(WEAK);
        }
    }

    /** In the order of the text. */
    List<TextVerdict> all() {
        return all.stream()
                .sorted(Comparator.comparing(
                                (TextVerdict one) -> one.claim().number().span().from())
                        .thenComparing(one -> one.claim().id())
                        .thenComparing(TextVerdict::verdict))
                .toList();
    }

    /** It is not of education. */
    public void outside(TextClaim claim) {
        add(claim, "OUTSIDE", new BilingualText("不是教育工作方面的", "It is not of education"));
    }

    /** It is not certain of what it is. */
    public void untied(TextClaim claim) {
        add(claim, "UNTIED", new BilingualText("不能确定属于哪个填报项或标准", "It is not certain which field or standard is meant"));
    }

    /** The number is masked. */
    public void placeholder(TextClaim claim) {
        add(claim, "PLACEHOLDER", new BilingualText("数字被遮去或没有填写", "The number is masked"));
    }

    /** The number is left out. */
    public void noFigure(TextClaim claim) {
        add(claim, "NO_FIGURE", new BilingualText("没有写出数字", "The number is left out"));
    }

    /** No such number can be. */
    public void impossible(TextClaim claim) {
        add(claim, "IMPOSSIBLE", new BilingualText("部分占整体的比率不会超过100%", "A part of a whole is not above 100 %"));
    }

    /** The submission says the same. */
    public void agrees(TextClaim claim, SubmittedFigure figure) {
        held(
                claim,
                AGREES,
                figure,
                new BilingualText(
                        "与报送数据一致：" + shown(claim, figure), "The submission says the same: " + shown(claim, figure)));
    }

    /** The submission says something else. */
    public void contradictsData(TextClaim claim, SubmittedFigure figure) {
        held(
                claim,
                "CONTRADICTS_DATA",
                figure,
                new BilingualText(
                        "报送数据是 " + shown(claim, figure) + where(figure, "（", "）"),
                        "The submission says " + shown(claim, figure) + where(figure, " (", ")")));
    }

    /** Of several readings of a field the first is told. */
    private void held(TextClaim claim, String verdict, SubmittedFigure figure, BilingualText reason) {
        TextVerdict earlier = all.stream()
                .filter(one -> one.claim().id().equals(claim.claim().id())
                        && one.verdict().equals(verdict)
                        && one.figure() != null)
                .findFirst()
                .orElse(null);
        if (earlier != null && earlier.figure() != null && earlier.figure().reading() <= figure.reading()) {
            return;
        }
        all.remove(earlier);
        boolean isOfAll = verdict.equals(AGREES) || figure.isOf(claim.getScope());
        String certainty = !claim.isCertain() || !isOfAll
                ? TextVerdict.WEAK
                : claim.getBound() != ValueBound.EXACT ? "bound" : claim.isWhole() ? "exact" : "rounded";
        all.add(new TextVerdict(claim.claim(), verdict, certainty, List.of(), null, figure, reason));
    }

    private static String where(SubmittedFigure figure, String open, String close) {
        String words = figure.words().isEmpty() ? "" : figure.words() + "，";
        return figure.place().isEmpty() && words.isEmpty() ? "" : open + words + figure.place() + close;
    }

    /** A figure in the unit of the claim: of a rate in per cent to four digits, with what it is the share of. */
    private static String shown(TextClaim claim, SubmittedFigure figure) {
        BigDecimal part = figure.value().numerator();
        BigDecimal whole = figure.value().denominator();
        if (whole.compareTo(BigDecimal.ONE) == 0) {
            return part.toPlainString() + claim.claim().number().baseUnit();
        }
        int digits = claim.isPercent() ? 2 : 0;
        String quotient = part.movePointRight(digits)
                .divide(whole, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return quotient + (claim.isPercent() ? "%" : "") + "（" + part.toPlainString() + "÷" + whole.toPlainString()
                + "）";
    }

    /** It breaks a standard. */
    public void violates(TextClaim claim, TextLimit limit) {
        all.add(new TextVerdict(
                claim.claim(),
                "VIOLATES",
                claim.isExact() ? "exact" : "bound",
                List.of(),
                limit,
                null,
                new BilingualText(
                        "未达到标准 " + limit.standard() + " 的要求（"
                                + limit.limit().shown().zh() + "）",
                        "It breaks the standard " + limit.standard() + " ("
                                + limit.limit().shown().en() + ")")));
    }

    /** The same text says something else of the same thing. */
    public void contradicts(TextClaim claim, TextClaim other) {
        against(
                claim,
                "CONTRADICTS_TEXT",
                List.of(other),
                new BilingualText("同一份总结里前后说法不同", "The same summary says something else of the same thing"));
    }

    /** A total is not the sum of its parts, or less than it. */
    public void contradictsParts(StatedSum sum) {
        String parts = sum.sum().toPlainString() + sum.total().unit();
        against(
                sum.total(),
                "CONTRADICTS_TEXT",
                sum.items(),
                new BilingualText("列出的各部分合计是 " + parts, "The parts listed add up to " + parts));
    }

    /** An average does not follow from the amount and the number. */
    public void contradictsMean(StatedMean mean) {
        String of = mean.total().stated().toPlainString() + "÷"
                + mean.count().stated().toPlainString();
        against(
                mean.mean(),
                "CONTRADICTS_TEXT",
                List.of(mean.total(), mean.count()),
                new BilingualText(
                        "与同句的数字算不出这个平均数（" + of + "）",
                        "It does not follow from the numbers of its sentence (" + of + ")"));
    }

    /** A rate does not follow from part and whole. */
    public void contradictsRate(TextClaim rate, TextClaim part, TextClaim whole) {
        String of = part.stated().toPlainString() + "÷" + whole.stated().toPlainString();
        against(
                rate,
                "CONTRADICTS_TEXT",
                List.of(part, whole),
                new BilingualText(
                        "与总结里的数字算不出这个比率（" + of + "）",
                        "It does not follow from the numbers of the summary (" + of + ")"));
    }

    /** A rate does not follow from the numbers before it. */
    public void contradictsShare(StatedShare share) {
        TextClaim whole = share.wholes().get(share.wholes().size() - 1);
        contradictsRate(share.rate(), share.part(), whole);
    }

    /** A difference does not follow from the two numbers before it. */
    public void contradictsChange(StatedChange change) {
        String difference =
                change.first().stated().subtract(change.second().stated()).abs().toPlainString();
        against(
                change.by(),
                "CONTRADICTS_TEXT",
                List.of(change.first(), change.second()),
                new BilingualText(
                        "与前面两个数之差不同（相差 " + difference + "）",
                        "It is not the difference of the two numbers before it (" + difference + ")"));
    }

    /** More or fewer are listed than announced. */
    public void contradictsList(StatedList list) {
        against(
                list.announced(),
                "CONTRADICTS_TEXT",
                List.of(),
                new BilingualText("列出的是 " + list.listed() + " 项", list.listed() + " are listed"));
    }

    /** A part is greater than its whole. */
    public void exceedsWhole(TextClaim part, TextClaim whole) {
        boolean isSaid = all.stream()
                .anyMatch(one -> one.claim().id().equals(part.claim().id())
                        && one.others().contains(whole.claim())); // by its words, and by its field
        if (isSaid) {
            return;
        }
        against(
                part,
                "IMPOSSIBLE",
                List.of(whole),
                new BilingualText(
                        "部分大于整体（" + shown(whole) + "）", "The part is greater than its whole (" + shown(whole) + ")"));
    }

    private static String shown(TextClaim claim) {
        return claim.stated().toPlainString() + claim.unit();
    }

    private void against(TextClaim claim, String verdict, List<TextClaim> others, BilingualText reason) {
        all.add(new TextVerdict(
                claim.claim(),
                verdict,
                "exact",
                others.stream().map(TextClaim::claim).toList(),
                null,
                null,
                reason));
    }

    private void add(TextClaim claim, String verdict, BilingualText reason) {
        all.add(new TextVerdict(claim.claim(), verdict, "exact", List.of(), null, null, reason));
    }
}
