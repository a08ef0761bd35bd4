package org.dudao.report;

import java.util.Collection;
import org.dudao.facts.BilingualText;

/** The language of a document: {@link #ZH_CN}, {@link #ZH_TW} or {@link #EN}. */
public final class Language {
    public static final Language ZH_CN = new Language("zh-CN", KeptWords.NONE);

    /** Chinese as zh-CN, in the characters and quotation marks of Taiwan. */
    public static final Language ZH_TW = new Language("zh-TW", KeptWords.NONE);

    public static final Language EN = new Language("en", KeptWords.NONE);

    private final String tag;
    private final KeptWords kept;

    private Language(String tag, KeptWords kept) {
        this.tag = tag;
        this.kept = kept;
    }

    /** All languages. */
    public static Language[] values() {
        return new Language[] {ZH_CN, ZH_TW, EN};
    }

    /** The language tag, as {@code --lang} takes it. */
    public String tag() {
        return tag;
    }

    /** Whether Chinese is written in the characters of Taiwan. */
    public boolean isTraditional() {
        return tag.equals(ZH_TW.tag);
    }

    /**
     * The language of a document in which these words stay as they are, wherever they occur.
     *
     * @param words proper names, and what people typed; null and single characters are passed over
     */
    public Language keeping(Collection<String> words) {
        return isTraditional() ? new Language(tag, kept.and(words)) : this;
    }

    /** The text in this language. */
    public String pick(BilingualText text) {
        return pick(text.zh(), text.en());
    }

    /**
     * One of two wordings. In Traditional characters, titles in 《》, locations such as {@code 学校!F17} and {@linkplain #keeping kept words}
     * stay as they are.
     */
    public String pick(String zh, String en) {
        return this == EN ? en : isTraditional() ? Traditional.of(zh, kept) : zh;
    }

    /** A text that is in Chinese in every language, and in no other characters than its own: a name, or what somebody typed. */
    public String name(String chinese) {
        return chinese;
    }

    @Override
    public String toString() {
        return tag;
    }
}
