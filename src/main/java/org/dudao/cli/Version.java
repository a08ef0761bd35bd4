package org.dudao.cli;

import org.dudao.Dudao;
import picocli.CommandLine;

/** The program's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {
    /** The version, or {@code development} where the classes are in no jar. */
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
