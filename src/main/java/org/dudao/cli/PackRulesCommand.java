package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dudao.rules.RuleBasePacker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A build step; hidden from users. */
@Command(name = "pack-rules", hidden = true, description = "Compiles and packs the rule base.")
final class PackRulesCommand implements Callable<Integer> {
    @Parameters(index = "0", description = "the folder of pages and rules")
    private Path rules;

    @Parameters(index = "1", description = "the folder of classes")
    private Path classes;

    @Override
    public Integer call() throws IOException {
        RuleBasePacker.pack(rules, classes);
        return ExitCode.OK.code();
    }
}
