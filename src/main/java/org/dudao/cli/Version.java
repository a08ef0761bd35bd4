package org.dudao.cli;

import org.dudao.Dudao;
import picocli.CommandLine;

/** The program's version from the jar's manifest. */
final class Version implements CommandLine.IVersionProvider {
    /** The version, or {@code development} if the classes are not in a jar. */
    static String number() {
        return Dudao.version();
    }

    /** The program with its version. */
    static String generator() {
        return "dudao " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {generator()};
    }
}
