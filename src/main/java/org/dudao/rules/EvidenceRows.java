package org.dudao.rules;

import java.util.List;

/**
 * Rows that a rule counted or added up, and the components it looked at.
 *
 * @param facts the rows
 * @param components the names of their components
 */
public record EvidenceRows(List<? extends Record> facts, List<String> components) {}
