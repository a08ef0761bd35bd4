package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.Language;
import org.dudao.report.register.ActText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Attaches files to an item. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "附上佐证材料：文件复制到台账旁边的文件夹，台账只登记。",
            "Attaches evidence: files are copied into a folder beside the ledger."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已附上 / attached",
            "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason",
            "  3 有文件不能读取 / a file cannot be read"
        })
final class EvidenceAddCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "照片或文件 / photographs or documents")
    private List<Path> given;

    @CommandLine.Mixin
    private EvidenceOptions files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            LedgerItem item = ItemArgument.find(new LedgerQueries(database), id, language, spec);
            return files.with(database, given, prepared -> {
                for (EvidenceFiles.Prepared file : prepared) {
                    LedgerItem now = actions.addEvidence(item.id(), doing.act(), file);
                    spec.commandLine()
                            .getOut()
                            .print(language.pick("已附上 ", "Attached ")
                                    + file.attachment().name() + "\n  sha256 "
                                    + file.attachment().sha256() + "\n"
                                    + (file == prepared.get(prepared.size() - 1)
                                            ? ActText.of(now, LedgerOptions.today(), language)
                                            : ""));
                }
                return ExitCode.OK.code();
            });
        }
    }
}
