package org.dudao.assessment;

import org.dudao.facts.SubjectKind;

/**
 * A subject as an assessment names it.
 *
 * @param id the code of the township, of the school, or of the school (or township) and the row: {@code S2/B1}
 * @param name what people call it; its code where it has no name
 */
public record SubjectRef(SubjectKind kind, String id, String name) {}
