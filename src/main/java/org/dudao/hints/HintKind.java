package org.dudao.hints;

import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;

/** The kinds of unlikely figures. */
public enum HintKind implements CodeList {
    REPEATED(
            "repeated",
            "数据雷同",
            "duplicate figures",
            "各自统计的数据不会全部相同，可能一方照抄另一方，也可能是系统误填。现场查看原始台账即可辨明。",
            "Figures counted in two places are never all equal: one may be a copy, or entered by mistake. The original records on site will show."),
    CROWDED(
            "crowded",
            "贴线扎堆",
            "bunching at a limit",
            "刚好达标的异常地多，刚好不达标的异常地少，数据可能是按标准倒推的。现场核对分子分母的原始依据。其中每一个单独看都可能属实。",
            "Unusually many values are just inside the limit and few just outside: some may have been derived from it. Check the sources of numerator and denominator. Each of them may well be true."),
    ALL_ZERO(
            "all-zero",
            "全部为零",
            "all zeros",
            "正常开办的学校不会所有数字都是0，多半是没有统计而用0代替。现场核对是否开办、实有多少人。",
            "A school in operation never has only zeros: they may stand for uncounted figures. Check on site whether it is open and how many people there are."),
    LAST_YEAR(
            "last-year",
            "与上年相同",
            "unchanged from last year",
            "学生、教师人数每年变动，几乎全部与上年相同，可能照抄上年报表。现场核对当年学籍和花名册。",
            "Numbers of pupils and teachers change every year; if almost all are last year's, the report may be a copy. Check this year's rolls on site."),
    VANISHED(
            "vanished",
            "上年有今年无",
            "missing since last year",
            "上年报送而今年没有，可能撤并未报，也可能漏报。现场核对是否仍在办学、学生去向。",
            "It was reported last year but not this year: it may have been closed without a report, or omitted. Check on site whether it is open and where its pupils are.");

    private final String code;
    private final String zh;
    private final String en;
    private final String whyZh;
    private final String whyEn;

    HintKind(String code, String zh, String en, String whyZh, String whyEn) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.whyZh = whyZh;
        this.whyEn = whyEn;
    }

    /** The reason for a visit. */
    public BilingualText why() {
        return new BilingualText(whyZh, whyEn);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
