package org.dudao.rules;

import org.dudao.facts.Subject;

/** What rules say of a standard whose page leaves the coverage to them. */
public record Covered(String standard, Subject subject, boolean covered) {}
