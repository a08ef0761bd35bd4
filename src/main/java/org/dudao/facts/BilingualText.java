package org.dudao.facts;

/** A text for people, in Chinese and in English. */
public record BilingualText(String zh, String en) {}
