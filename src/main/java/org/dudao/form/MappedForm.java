package org.dudao.form;

import java.util.List;

/**
 * A form with proposed marks.
 *
 * @param bytes the form with the marks that are certain
 * @param proposals all of them, in the order of reading
 */
public record MappedForm(byte[] bytes, List<MarkProposal> proposals) {}
