package org.dudao.facts;

/** A text for people, in Chinese and in English. */
public record BilingualText(String zh, String en) {
    /** Both texts, one after the other. */
    public BilingualText plus(BilingualText other) {
        return new BilingualText(zh + other.zh, en + other.en);
    }
}
