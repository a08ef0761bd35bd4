package org.dudao.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a person wrote, as keys and values, each with the place where it stands: a YAML file, or a filled-in sheet. */
public interface SourceTree {
    /** The whole as JSON. */
    ObjectNode json();

    /** The place of the value at the keys, or of the last key that exists: file and line, or sheet and cell. */
    String place(List<String> keys);
}
