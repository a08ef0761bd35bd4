package org.dudao.assessment;

import org.dudao.facts.SubjectKind;

/** A subject as an assessment names it. */
public record SubjectRef(SubjectKind kind, String id, String name) {}
