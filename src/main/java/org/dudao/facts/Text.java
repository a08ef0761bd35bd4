package org.dudao.facts;

/** A sentence or word for people, in Chinese and in English. */
public record Text(String zh, String en) {}
