package org.dudao.facts;

/** The fact that a table was handed in, and so is complete even where it has no row. */
public record Reported(String table) {}
