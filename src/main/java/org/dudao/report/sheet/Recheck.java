package org.dudao.report.sheet;

import org.dudao.facts.BilingualText;

/** The bureau's result of a re-check. */
public enum Recheck implements DropDownOption {
    DONE("已整改", "done", "问题已消除", "the problem is gone"),
    PARTLY("部分整改", "partly done", "有进展，仍有未完成部分", "part of it remains"),
    NOT_DONE("未整改", "not done", "问题仍然存在", "the problem persists"),
    STANDING("长期坚持", "standing", "列为长期坚持的工作", "kept as a standing duty");

    private final String zh;
    private final String en;
    private final String meaningZh;
    private final String meaningEn;

    Recheck(String zh, String en, String meaningZh, String meaningEn) {
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
