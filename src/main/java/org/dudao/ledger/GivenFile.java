package org.dudao.ledger;

/** A file that an assessment may have been made with. */
public final class GivenFile {
    private final String name;
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param name its base name
     */
    public GivenFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Its base name. */
    public String name() {
        return name;
    }

    /** Its contents. */
    public byte[] bytes() {
        return bytes;
    }
}
