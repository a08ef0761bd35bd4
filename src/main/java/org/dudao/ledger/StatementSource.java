package org.dudao.ledger;

/**
 * The file that statements come from.
 *
 * @param file its base name
 * @param sha256 the hash of its bytes
 */
public record StatementSource(String file, String sha256) {}
