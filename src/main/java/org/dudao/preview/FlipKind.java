package org.dudao.preview;

/** The kinds of a changed verdict, in the order in which they are counted. */
public enum FlipKind {
    WORSE("达标变为不达标", "compliant to violation"),
    BETTER("不达标变为达标", "violation to compliant"),
    ADDED("新增要求", "newly asked"),
    DROPPED("不再要求", "no longer asked"),
    OTHER("其他判定变化", "other outcome"),
    /** The limit, severity or deadline alone. */
    TERMS("只变界限、级别或期限", "limit, severity or deadline alone");

    private final String zh;
    private final String en;

    FlipKind(String zh, String en) {
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
