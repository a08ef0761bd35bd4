package org.dudao.io;

import java.io.IOException;

/** A file or folder that is not opened or written, with the reason in both languages; the message is in English. */
public final class FileRefused extends IOException {
    private static final long serialVersionUID = 1;
    private final String zh;
    private final String en;

    /** A refusal with a reason that names the file. */
    public FileRefused(String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
    }

    /** The reason in Chinese. */
    public String zh() {
        return zh;
    }

    /** The reason in English. */
    public String en() {
        return en;
    }
}
