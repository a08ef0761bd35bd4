package org.dudao.report.visit;

import org.dudao.statements.VisitLine;

/**
 * A line of the checklist with what its reader needs.
 *
 * @param weight the severity or the kind of line, in a word
 * @param data what was submitted and where, or what is missing
 */
public record VisitItem(VisitLine line, String weight, String data) {}
