package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.archive.ArchivedFile;
import org.dudao.facts.BilingualText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for the archive of submissions. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ArchiveAddCommand.class,
            ArchiveCommand.Listing.class,
            ArchiveCommand.Get.class,
            ArchiveReplayCommand.class,
            ArchiveCommand.Check.class
        },
        description = {
            "报送数据归档：按学年、县、乡镇存放，文件名是其校验值；只增不改，重复归档不改变什么。",
            "The archive of submissions: by school year, county and township, named by their hashes; nothing in it is ever"
                    + " replaced, and adding a file again changes nothing."
        })
final class ArchiveCommand implements Runnable {
    private static final int SHOWN = 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少命令 / A command is missing: add, list, get, replay, verify");
    }

    /** Lists the archive. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"列出归档的文件。", "Lists the archived files."})
    static final class Listing implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Option(names = "--township", paramLabel = "CODE", description = "乡镇代码 / code of a township")
        private String township;

        @CommandLine.Mixin
        private ArchiveOptions options;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            int count = 0;
            for (ArchivedFile one : options.existing().list()) {
                if (township == null || one.township().equals(township)) {
                    out.println(String.join(
                            "  ",
                            one.sha256(),
                            one.schoolYear(),
                            one.township(),
                            options.language().pick(one.kind().zh(), one.kind().code()),
                            one.file()));
                    count++;
                }
            }
            out.println(options.language().pick("共 " + count + " 个文件。", count + " files."));
            return ExitCode.OK.code();
        }
    }

    /** Gets a file back. */
    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"取出一个归档的文件，与归档时逐字节相同。", "Gets an archived file back, byte for byte."})
    static final class Get implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "SHA256",
                description = "校验值，或其开头至少8位 / the hash, or at least 8 digits of its beginning")
        private String hash;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "写到哪里（.csv 文件夹取出为 .zip） / where to; a folder of tables comes as a .zip")
        private Path output;

        @CommandLine.Mixin
        private OutputFile written;

        @CommandLine.Mixin
        private ArchiveOptions options;

        @Override
        public Integer call() throws IOException {
            List<ArchivedFile> found = hash.length() < 8
                    ? List.of()
                    : options.existing().list().stream()
                            .filter(one -> one.sha256().startsWith(hash))
                            .toList();
            long different = found.stream().map(ArchivedFile::sha256).distinct().count();
            if (different != 1) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        options.language()
                                .pick(
                                        (different == 0 ? "归档中没有这个文件：" : "不止一个文件以此开头：") + hash
                                                + "。见 dudao archive list。",
                                        (different == 0 ? "The archive has no such file: " : "Several files begin so: ")
                                                + hash + ". See dudao archive list."));
            }
            BilingualText fault = options.archive().fault(found.get(0));
            if (fault != null) {
                spec.commandLine().getErr().println(options.language().pick(fault));
                return ExitCode.MISMATCH.code();
            }
            written.write(output, options.archive().bytes(found.get(0)), spec, options.language());
            spec.commandLine()
                    .getOut()
                    .println(options.language().pick("已取出 ", "Written: ") + output + "（"
                            + found.get(0).file() + "）");
            return ExitCode.OK.code();
        }
    }

    /** Verifies the archive. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"核对归档的文件是否都在、校验值是否相符。", "Verifies that all archived files are there and have their hashes."},
            footerHeading = "%n退出码 / exit codes:%n",
            footer = {"  0 完好 / whole", "  2 用法有误 / usage", "  6 有缺失或改动 / something is missing or changed"})
    static final class Check implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @CommandLine.Mixin
        private ArchiveOptions options;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            int files = options.existing().list().size();
            List<BilingualText> faults = options.archive().check();
            faults.stream()
                    .limit(SHOWN)
                    .forEach(one -> out.println(options.language().pick(one)));
            if (!faults.isEmpty()) {
                out.println(options.language().pick("共 " + faults.size() + " 处不符。", faults.size() + " faults in all."));
                return ExitCode.MISMATCH.code();
            }
            out.println(options.language().pick("完好：归档文件 " + files + " 个。", "Whole: " + files + " files."));
            return ExitCode.OK.code();
        }
    }
}
