package org.dudao.facts;

/** A sentence or word for people, in Chinese and in English. */
public record BilingualText(String zh, String en) {}
