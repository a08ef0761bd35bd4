package org.dudao.cli;

import picocli.CommandLine;

/** The program's version from the jar's manifest. */
final class Version implements CommandLine.IVersionProvider {
    /** The version, or {@code development} if the classes are not in a jar. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
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
