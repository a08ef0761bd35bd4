package org.dudao.report;

import org.dudao.facts.BilingualText;

/** The language of a document. */
public enum Language {
    ZH_CN("zh-CN"),
    /** The same words as zh-CN in the characters of Taiwan. */
    ZH_TW("zh-TW"),
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
    public String pick(BilingualText text) {
        return pick(text.zh(), text.en());
    }

    /** One of two wordings. Places, file names and values that must stay as they are do not belong in them. */
    public String pick(String zh, String en) {
        return switch (this) {
            case ZH_CN -> zh;
            case ZH_TW -> Traditional.of(zh);
            case EN -> en;
        };
    }

    /** What has no English wording: a person's or school's name, the title of a law. */
    public String name(String chinese) {
        return this == ZH_TW ? Traditional.of(chinese) : chinese;
    }
}
