package org.dudao.desk;

/**
 * A page that says why a request was not answered, and what to do.
 *
 * @param words both
 * @param back the address of the item that it was about; empty if it was about none
 */
public record RefusedView(PageFrame frame, String words, String back) {}
