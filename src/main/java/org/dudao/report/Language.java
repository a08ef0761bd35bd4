package org.dudao.report;

import org.dudao.facts.Text;

/** The language of a document. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, as {@code --lang} takes it. */
    public String tag() {
        return tag;
    }

    /** The text in this language. */
    public String of(Text text) {
        return this == EN ? text.en() : text.zh();
    }

    /** One of two wordings. */
    public String of(String zh, String en) {
        return this == EN ? en : zh;
    }
}
