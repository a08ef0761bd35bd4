package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.FileFault;
import org.dudao.report.Language;
import org.dudao.report.sheet.MergeNotice;
import org.dudao.report.sheet.MergeText;
import org.dudao.report.sheet.PackMerge;
import org.dudao.submission.SubmittedWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges filled-in packs into the ledger. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "按事项编号把填好的整改任务表并回整改台账；台账中其余单元格不动，有冲突的逐处列出、不覆盖。",
            "Merges filled-in packs into the ledger by item id. Other cells are unchanged; conflicts are listed, and nothing"
                    + " is overwritten."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 全部并入 / everything was merged",
            "  1 有冲突，或有未并入的行、单元格（其余照常并入） / conflicts, or rows or cells that were not merged; the rest was",
            "  2 用法有误 / usage",
            "  3 有文件不能读取，或不是这份台账的任务表（其余照常并入；台账不能读取的不写文件） / a file cannot be read or is not a pack of"
                    + " this ledger; the rest was merged, but nothing is written without a ledger",
            "  5 内部错误 / internal error"
        })
final class PacksMergeCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEDGER.xlsx", description = "整改台账 / the ledger")
    private Path ledger;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PACK.xlsx", description = "填好的整改任务表 / filled-in packs")
    private List<Path> packs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "并好的台账，可以就是原台账；不填则只显示结果、不写文件 / the merged ledger, which may be the ledger itself; without it"
                    + " nothing is written")
    private Path output;

    @Option(
            names = "--prefer",
            paramLabel = "pack|ledger",
            description =
                    "台账和任务表不同时以谁为准：${COMPLETION-CANDIDATES}；不填则不改、列为冲突 / which value is kept if they differ; without it"
                            + " that is a conflict")
    private PackMerge.Prefer prefer;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN 或 en / zh-CN or en")
    private Language language;

    @Override
    public Integer call() throws IOException {
        if (output != null && Files.isDirectory(output)) {
            throw usage("-o 应为 .xlsx 文件 / -o must be an .xlsx file: " + output);
        }
        for (Path pack : packs) {
            if (same(pack, ledger) || (output != null && same(pack, output))) {
                throw usage("台账和任务表是同一个文件，或任务表会被覆盖 / a pack is the ledger or would be overwritten: " + pack);
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        List<XSSFWorkbook> opened = new ArrayList<>();
        try {
            XSSFWorkbook own = FileFault.reading(ledger, () -> open(ledger, opened, err));
            if (own == null) {
                return ExitCode.INPUT.code();
            } else if (!PackMerge.isLedger(own)) {
                err.println(language.pick(
                        "不是本程序生成的整改台账，或事项编号列、隐藏的工作表 dudao 已被删去，没有并入：" + ledger,
                        "Not a Dudao ledger, or its item ids or its hidden sheet dudao were deleted; nothing"
                                + " was merged: "
                                + ledger));
                return ExitCode.INPUT.code();
            }
            return merge(new PackMerge.Opened(name(ledger), own), opened, err).code();
        } finally {
            for (XSSFWorkbook workbook : opened) {
                workbook.close();
            }
        }
    }

    private ExitCode merge(PackMerge.Opened own, List<XSSFWorkbook> opened, PrintWriter err) throws IOException {
        List<ExitCode> codes = new ArrayList<>();
        List<PackMerge.Opened> readable = new ArrayList<>();
        for (Path pack : packs) {
            XSSFWorkbook workbook = FileFault.reading(pack, () -> open(pack, opened, err));
            if (workbook == null) {
                codes.add(ExitCode.INPUT);
            } else {
                readable.add(new PackMerge.Opened(name(pack), workbook));
            }
        }
        PackMerge.Merged merged = PackMerge.of(own, readable, prefer);
        for (MergeNotice notice : merged.notices()) {
            codes.add(notice.kind() == MergeNotice.Kind.FOREIGN ? ExitCode.INPUT : ExitCode.FINDINGS);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(MergeText.of(merged, language));
        long foreign = merged.notices().stream()
                .filter(n -> n.kind() == MergeNotice.Kind.FOREIGN)
                .count();
        if (output != null && foreign >= readable.size()) {
            out.println();
            out.println(language.pick("没有一份任务表可以并入，未写入 ", "No pack could be merged; nothing was written to ") + output);
        } else if (output != null) {
            byte[] bytes = PackMerge.bytes(own.workbook());
            Path kept = null;
            if (same(output, ledger)) {
                OutputFile.replace(output, bytes); // the new file contains all that was typed into it
            } else {
                kept = OutputFile.keepAndReplace(output, bytes);
            }
            out.println();
            out.println(language.pick("已写入 ", "Written to ") + output);
            if (kept != null) {
                out.println(language.pick("已有的同名文件未覆盖，原样保存：", "The existing file was kept: ") + kept);
            }
        }
        return ExitCode.worst(codes);
    }

    /** Null if the file cannot be read, which is reported. */
    private XSSFWorkbook open(Path file, List<XSSFWorkbook> opened, PrintWriter err) throws IOException {
        try {
            XSSFWorkbook workbook = SubmittedWorkbook.open(file);
            opened.add(workbook);
            return workbook;
        } catch (SubmittedWorkbook.Unfit e) {
            err.println(language.pick("不能读取 ", "Cannot read ")
                    + file
                    + language.pick("：", ": ")
                    + language.pick(e.reason()));
            return null;
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
