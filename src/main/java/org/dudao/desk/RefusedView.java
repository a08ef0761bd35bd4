package org.dudao.desk;

/**
 * A page that says why a request was not answered, and what to do.
 *
 * @param words both
 */
public record RefusedView(PageFrame frame, String words) {}
