package org.dudao.facts;

/** The fact that a table was reported, and so is complete even without rows. */
public record Reported(String table) {}
