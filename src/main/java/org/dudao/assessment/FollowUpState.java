package org.dudao.assessment;

/** What became of an item since an earlier assessment. */
public enum FollowUpState {
    /** Found then and now. */
    UNRESOLVED("上次指出、仍未整改", "found before and not corrected"),
    /** Found then; the data now comply, which a person is still to check. */
    FIXED("已消除，待复查", "gone, to be re-checked"),
    NEW("新发现", "new"),
    /** Found once, gone in a later assessment, and found again. */
    REOPENED("重新出现", "found again after it was gone"),
    /** Found then; what was given now does not tell, so that it stays open. */
    NOT_RECHECKED("未能复查", "could not be re-checked"),
    /** Found then; excused now by a waiver. */
    WAIVED("经批准豁免", "waived");

    private final String zh;
    private final String en;

    FollowUpState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether the item is one of the findings now. */
    public boolean isFound() {
        return this == UNRESOLVED || this == NEW || this == REOPENED;
    }

    /** Whether deadlines that were set before run on. */
    boolean isOpen() {
        return isFound() || this == NOT_RECHECKED;
    }
}
