package org.dudao.rules;

/** A requirement held against the measure of its subject. */
public record Judgement(Requirement requirement, Measure measure, boolean met) {}
