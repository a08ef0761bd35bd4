package org.dudao.rules;

import org.dudao.facts.School;
import org.dudao.facts.Stage;

/** A school that teaches a stage, or may, and handed in no roll of it. */
public record UnrolledSchool(Stage stage, School school) {}
