package org.dudao.report.sheet;

import org.dudao.facts.BilingualText;

/** The answer to a query. */
enum QueryAnswer implements DropDownOption {
    RIGHT("情况属实", "confirmed as correct", "数据无误，在“说明”中写明原因", "the figure is correct; the explanation states why"),
    CORRECTED("填报有误，已更正", "corrected", "在报送数据中改正后重新报送", "corrected in the resubmission");

    private final String zh;
    private final String en;
    private final String meaningZh;
    private final String meaningEn;

    QueryAnswer(String zh, String en, String meaningZh, String meaningEn) {
        this.zh = zh;
        this.en = en;
        this.meaningZh = meaningZh;
        this.meaningEn = meaningEn;
    }

    @Override
    public BilingualText text() {
        return new BilingualText(zh, en);
    }

    @Override
    public BilingualText meaning() {
        return new BilingualText(meaningZh, meaningEn);
    }
}
