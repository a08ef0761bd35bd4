package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.LedgerDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the files attached to items are. */
final class EvidenceOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = {
                "佐证材料的文件夹，默认在台账文件旁边（台账名加 .files）；PostgreSQL 的台账须给出",
                "the folder with evidence; by default beside the ledger's file, with .files after its name"
            })
    private Path files;

    /** The folder; null for a server of which none is named. */
    @Nullable
    EvidenceFiles orNull(LedgerDatabase database) {
        Path ledger = database.file();
        if (files != null) {
            return new EvidenceFiles(files);
        }
        return ledger == null ? null : EvidenceFiles.beside(ledger);
    }

    /**
     * The folder.
     *
     * @throws CommandLine.ParameterException for a server of which none is named
     */
    EvidenceFiles required(LedgerDatabase database) {
        EvidenceFiles found = orNull(database);
        if (found == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "PostgreSQL 的台账须用 --files 给出佐证材料的文件夹 / Name the folder with evidence of a ledger on a server with --files");
        }
        return found;
    }

    /** Work with files that are copied aside. */
    interface Work {
        /** Attaches them, or does not. */
        Integer run(List<EvidenceFiles.Prepared> prepared) throws IOException;
    }

    /** Copies files aside, runs the work, and takes away what it did not attach. */
    Integer with(LedgerDatabase database, @Nullable List<Path> given, Work work) throws IOException {
        List<EvidenceFiles.Prepared> prepared = new ArrayList<>();
        try {
            if (given != null) {
                EvidenceFiles folder = required(database);
                for (Path file : given) {
                    prepared.add(folder.prepare(file));
                }
            }
            return work.run(prepared);
        } finally {
            for (EvidenceFiles.Prepared one : prepared) {
                one.close();
            }
        }
    }
}
