package org.dudao.assessment;

/** The overall conclusion. */
public enum Conclusion {
    NOT_COMPLIANT("不合格", "not compliant"),
    NOT_CONCLUDED("暂不能作出结论", "not concluded"),
    RECTIFY("限期整改", "to be rectified"),
    COMPLIANT("合格", "compliant");

    private final String zh;
    private final String en;

    Conclusion(String zh, String en) {
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
