package org.dudao.report.sheet;

import org.dudao.facts.BilingualText;

/** The progress of a rectification item. */
public enum Progress implements DropDownOption {
    NOT_STARTED("未启动", "not started", "尚未采取措施", "no action taken yet"),
    UNDER_WAY("整改中", "under way", "已采取措施，尚未完成", "action taken, not finished"),
    REPORTED("已报整改", "reported", "责任单位认为已完成，待复查", "finished according to the responsible party; to be re-checked"),
    PASSED("复查通过", "passed", "经督导机构复查属实，可以销号", "confirmed on re-check; may be closed"),
    FAILED("复查未通过", "failed", "复查不属实或不到位，重新限期整改", "not confirmed on re-check; a new deadline is set"),
    STANDING("长期坚持", "standing", "需要长期坚持的工作，不销号，定期复查", "a standing duty; stays open and is re-checked regularly"),
    HANDED_OVER(
            "移交其他部门", "handed over", "已移交有权处理的部门，在备注中写明", "passed on to the competent authority, named in the remarks");

    private final String zh;
    private final String en;
    private final String meaningZh;
    private final String meaningEn;

    Progress(String zh, String en, String meaningZh, String meaningEn) {
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
