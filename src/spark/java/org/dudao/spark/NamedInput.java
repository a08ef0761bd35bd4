package org.dudao.spark;

import java.io.Serial;
import java.io.Serializable;

/**
 * One input among many.
 *
 * @param source its name, as a batch names it: the path in the folder, and the line of a file of many
 * @param file the name of its file
 * @param bytes what is in it; null if it could not be read
 * @param faultZh why not, in Chinese; null if it could
 * @param faultEn the same in English
 */
record NamedInput(String source, String file, byte[] bytes, String faultZh, String faultEn) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;
}
