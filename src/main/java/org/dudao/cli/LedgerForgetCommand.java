package org.dudao.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dudao.ledger.Forgetting;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a person's name. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "按要求删除一个人的姓名。经办情况仍在台账中，只是不再有姓名；日志仍然完好。",
            "Deletes a person's name on request. What the person did stays without the name, and the journal stays whole."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已删除 / deleted", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerForgetCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "姓名；有无空格、全角半角都算同一人 / the name, however it was spaced")
    private String name;

    @Option(
            names = "--remarks",
            description = "连同提到此姓名的备注和文件名一并删除 / delete remarks and names of files that mention it, too")
    private boolean remarks;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        if (name.isBlank()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "没有写明姓名 / Give a name");
        }
        try (LedgerDatabase database = ledger.openExisting()) {
            Forgetting.Forgotten done = new Forgetting(database).forget(name, doing.act(), remarks);
            out.println(language.pick(
                    "已删除姓名（写法 " + done.spellings() + " 种）和备注 " + done.remarksDeleted()
                            + " 条；日志完好，可用 dudao ledger verify 核对。",
                    "Deleted: the name (" + done.spellings() + " spellings) and " + done.remarksDeleted()
                            + " remarks. The journal is whole; see dudao ledger verify."));
            if (done.remarksLeft() > 0) {
                out.println(language.pick(
                        "另有 " + done.remarksLeft() + " 条备注或文件名提到此姓名，没有删除；要一并删除，加 --remarks。",
                        done.remarksLeft() + " remarks or names of files mention it and were left; delete them with"
                                + " --remarks."));
            }
            if (done.problems() > 0) {
                out.println(language.pick(
                        "另有 " + done.problems() + " 项的问题文字提到此姓名，是事项内容，没有删除。",
                        "The texts of " + done.problems()
                                + " problems mention it; they are the items themselves and stay."));
            }
            if (done.open() > 0) {
                out.println(language.pick(
                        "未销号的 " + done.open() + " 项由此人负责：请用 dudao ledger assign 另行分派。",
                        done.open()
                                + " open items were this person's: assign them to another with dudao ledger assign."));
            }
            if (!done.scrubbed()) {
                out.println(
                        database.file() == null
                                ? language.pick(
                                        "数据库服务器的存储和预写日志中可能还有残留，请由数据库管理员清理（VACUUM FULL personal）。",
                                        "The server's storage may still hold it; let its administrator clean it (VACUUM FULL"
                                                + " personal).")
                                : language.pick(
                                        "台账文件正被使用，或磁盘空间不足，空白处可能还有残留；请在无人使用时先 backup，再 restore --replace。",
                                        "The file is in use, or the disk is full, and unused parts of it may still hold the name:"
                                                + " when nobody uses it, back it up, and restore it with --replace."));
            }
            out.println(language.pick(
                    "以前的备份、导出和打印件中仍有此姓名，请另行处理。",
                    "Earlier backups, exports and prints still have the name; see to them."));
        }
        return ExitCode.OK.code();
    }
}
