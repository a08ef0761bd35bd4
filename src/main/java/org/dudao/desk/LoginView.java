package org.dudao.desk;

/**
 * The page by which one signs in.
 *
 * @param fault why it failed; empty at first
 * @param to where the person wanted to go
 */
public record LoginView(PageFrame frame, String fault, String to) {}
