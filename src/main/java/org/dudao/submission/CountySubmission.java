package org.dudao.submission;

import org.dudao.facts.County;

/**
 * A county's document without input problems.
 *
 * @param file the file's base name
 * @param sha256 the hash of its bytes, in hex
 * @param county its contents
 */
public record CountySubmission(String file, String sha256, County county) {}
