package org.dudao.batch;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param judged how many townships were judged
 * @param unreadable the inputs that were not, in order of name
 * @param codes the exit codes of all inputs
 */
public record Outcome(int judged, List<Entry> unreadable, List<Integer> codes) {}
