package org.dudao.standards;

import org.dudao.facts.CodeList;

/** What kind of document a basis stands in. */
public enum DocumentRank implements CodeList {
    LAW("constitution-law", "法律", "law"),
    REGULATION("regulation", "行政法规", "regulation of the State Council"),
    LOCAL_REGULATION("local-regulation", "地方性法规", "local regulation"),
    MINISTRY_RULE("ministry-rule", "部门规章", "ministry rule"),
    NORMATIVE("normative", "规范性文件", "normative document"),
    POLICY_TARGET("policy-target", "规划和政策文件", "plan or policy"),
    NATIONAL_STANDARD("national-standard", "强制性标准", "mandatory standard"),
    RECOMMENDED_STANDARD("recommended-standard", "推荐性标准", "recommended standard"),
    PRESS("press", "新闻发布", "announcement"),
    LOCAL_PRACTICE("local-practice", "地方做法", "practice of a place"),
    TOOL("tool", "本工具", "this program");

    private final String code;
    private final String zh;
    private final String en;

    DocumentRank(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
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

    /** Whether it is law in the strict sense, which can be broken: 违反. */
    public boolean isLaw() {
        return compareTo(MINISTRY_RULE) <= 0;
    }

    /** Whether it is a technical standard. */
    public boolean isStandard() {
        return this == NATIONAL_STANDARD || this == RECOMMENDED_STANDARD;
    }

    /** Whether it is a document with a title, and not an announcement, a practice or this program's own value. */
    public boolean isDocument() {
        return compareTo(PRESS) < 0;
    }
}
