package org.dudao.cli;

/**
 * A file that an assessment may have been made with.
 *
 * @param name its base name
 */
record GivenFile(String name, byte[] bytes) {}
