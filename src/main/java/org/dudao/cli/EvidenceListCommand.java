package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.AttachedFile;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the files attached to an item. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"列出一项的佐证材料，和文件所在的位置。", "Lists the evidence of an item, and where each file is."})
final class EvidenceListCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private EvidenceOptions files;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        try (LedgerDatabase database = ledger.openExisting()) {
            LedgerQueries queries = new LedgerQueries(database);
            LedgerItem item = ItemArgument.find(queries, id, language, spec);
            List<AttachedFile> attached = queries.evidence(item.id());
            EvidenceFiles folder = files.orNull(database);
            if (attached.isEmpty()) {
                out.println(language.pick(
                        "没有佐证材料。用 dudao ledger evidence add 附上。",
                        "There is no evidence. Attach it with dudao ledger evidence add."));
            }
            for (AttachedFile one : attached) {
                out.println(TerminalWidth.wrap(line(one, language), WIDTH, "   "));
                out.println("   " + place(one, folder, language));
            }
        }
        return ExitCode.OK.code();
    }

    private static String line(AttachedFile one, Language language) {
        String deleted = language.pick("（已删除）", "(deleted)");
        String comma = language.pick("，", ", ");
        return one.nth() + "  " + (one.name() == null ? deleted : one.name())
                + comma + one.bytes() + language.pick(" 字节", " bytes")
                + comma + one.on() + " " + (one.by() == null ? deleted : one.by())
                + (one.note() == null ? "" : comma + one.note());
    }

    private static String place(AttachedFile one, @Nullable EvidenceFiles folder, Language language)
            throws IOException {
        if (folder == null) {
            return "sha256 " + one.sha256();
        }
        Path file = folder.find(one.sha256());
        return file == null ? language.pick("缺失：", "missing: ") + one.sha256() : file.toString();
    }
}
