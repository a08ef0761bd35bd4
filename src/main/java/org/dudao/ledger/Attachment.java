package org.dudao.ledger;

/**
 * A file that shows what was done.
 *
 * @param name its base name
 * @param sha256 the hash of its bytes
 * @param bytes its size
 */
public record Attachment(String name, String sha256, long bytes) {}
