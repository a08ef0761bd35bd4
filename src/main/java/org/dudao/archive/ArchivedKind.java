package org.dudao.archive;

/** What a file of the archive is. */
public enum ArchivedKind {
    SUBMISSION("submission", "报送数据"),
    ASSESSMENT("assessment", "评估结果"),
    /** Another file that an assessment was made from, such as a history or a list of waivers. */
    INPUT("input", "核查所用文件"),
    /** A bureau's own profile. */
    PROFILE("profile", "督导方案");

    private final String code;
    private final String zh;

    ArchivedKind(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    /** The code in {@code meta.ndjson}. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }
}
