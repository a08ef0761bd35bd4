package org.dudao.ledger;

/** How far the rectification of an item has come. That it is overdue is no state: it follows from its deadline. */
public enum ItemState {
    NOT_STARTED("未启动", "not started"),
    UNDER_WAY("整改中", "under way"),
    /** The responsible party says that it is done, which proves nothing. */
    REPORTED("已报整改", "reported as done"),
    /** Closed 销号: proved by data or on site, and signed by another person than reported it. */
    PASSED("复查通过（销号）", "closed"),
    FAILED("复查未通过", "failed on re-check"),
    /** A standing duty, which is re-checked and never closed. */
    STANDING("长期坚持", "standing duty"),
    HANDED_OVER("移交其他部门", "handed over");

    private final String zh;
    private final String en;

    ItemState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it is still followed. */
    public boolean isOpen() {
        return this != PASSED;
    }

    /** Whether its deadline counts: a standing duty has none, and what was handed over is another department's. */
    public boolean hasDeadline() {
        return this != PASSED && this != STANDING && this != HANDED_OVER;
    }
}
