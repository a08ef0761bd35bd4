package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.Precision;
import org.dudao.ledger.RecheckResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes what re-checks found. */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"登记复查结果。复查“已整改”本身不销号。", "Takes what a re-check found. That it is done closes nothing by itself."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已登记 / taken",
            "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason",
            "  3 有文件不能读取 / a file cannot be read"
        })
final class LedgerRecheckCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ITEM", description = "事项编号，或其开头几位 / ids, or their beginnings")
    private List<String> ids;

    @Option(
            names = "--result",
            required = true,
            paramLabel = "WORD",
            converter = CodeWords.Result.class,
            description = "已整改 done、部分整改 partly、未整改 not-done 或 长期坚持 standing")
    private RecheckResult result;

    @Option(
            names = "--precision",
            paramLabel = "WORD",
            converter = CodeWords.Judgement.class,
            description = {
                "原来的认定是否准确：问题属实 confirmed、数据填报有误 data-error、规则有误 rule-wrong、依据不明 law-unclear",
                "whether the finding was right"
            })
    private Precision precision;

    @Option(names = "--evidence", paramLabel = "FILE", description = "佐证材料，可给出几个 / evidence; may be repeated")
    private List<Path> evidence = new ArrayList<>();

    @CommandLine.Mixin
    private EvidenceOptions files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() throws IOException {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            List<LedgerItem> items = each.find(database, ids);
            return files.with(database, evidence, prepared -> each.act(
                            items, item -> actions.recheck(item.id(), doing.act(), result, precision, prepared))
                    .code());
        }
    }
}
