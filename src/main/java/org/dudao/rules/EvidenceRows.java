package org.dudao.rules;

import java.util.List;

/**
 * The rows that a rule counted or summed, with the components it read.
 *
 * @param facts the rows
 * @param components the names of the components
 */
public record EvidenceRows(List<? extends Record> facts, List<String> components) {}
