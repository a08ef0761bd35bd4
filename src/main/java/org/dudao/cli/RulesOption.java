package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dudao.rules.CustomRules;
import org.dudao.standards.Catalogue;
import picocli.CommandLine.Option;

/** The option of commands that need to know standards, and judge nothing. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "核查时用过的本局自有标准的文件夹 / the bureau's own standards that the check used")
    private Path rules;

    /** The folder given; null for none. */
    Path folder() {
        return rules;
    }

    Catalogue catalogue() throws IOException {
        Catalogue own = Preload.catalogue();
        return rules == null ? own : CustomRules.read(rules, own).catalogue();
    }
}
