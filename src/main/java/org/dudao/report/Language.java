package org.dudao.report;

import org.dudao.facts.BilingualText;

/** The language of a document. */
public enum Language {
    ZH_CN("zh-CN"),
    /** Chinese as zh-CN, in the characters of Taiwan. */
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

    /** One of two wordings. Locations, file names and other values that must not be converted do not belong in them. */
    public String pick(String zh, String en) {
        return switch (this) {
            case ZH_CN -> zh;
            case ZH_TW -> Traditional.of(zh);
            case EN -> en;
        };
    }

    /** A Chinese text without an English version: a person's or school's name, the title of a law. */
    public String name(String chinese) {
        return this == ZH_TW ? Traditional.of(chinese) : chinese;
    }
}
