package org.dudao.ledger;

/** What changes the state of an item. */
public enum ItemAction {
    /** The responsible party begins. */
    BEGIN("开始整改", "begin"),
    /** The responsible party says that it is done. */
    REPORT("报告整改", "report as done"),
    /** The responsible party takes its report back. */
    WITHDRAW("撤回报告", "take the report back"),
    /** An inspector, or new data, found the problem still there. */
    FAIL("复查未通过", "fail on re-check"),
    /** Signed on proof. */
    CLOSE("销号", "close"),
    /** Opened again by a person, or because new data show the problem again. */
    REOPEN("重新打开", "reopen"),
    KEEP_STANDING("列为长期坚持", "keep as a standing duty"),
    HAND_OVER("移交", "hand over"),
    /** A standing or handed-over item is followed again. */
    RESUME("恢复整改", "resume");

    private final String zh;
    private final String en;

    ItemAction(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
