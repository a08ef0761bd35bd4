package org.dudao.cli;

/** A file that an assessment may have been made with. */
final class GivenFile {
    private final String name;
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param name its base name
     */
    GivenFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
