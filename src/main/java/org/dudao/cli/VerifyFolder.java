package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.io.Manifest;
import org.dudao.report.Language;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;

/** Verifies the folder of a run: from its inputs if they are given, otherwise by the hashes in its manifest. */
final class VerifyFolder {
    private static final int SHOWN = 20;

    private final Path folder;
    private final CommonOptions common;
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;

    VerifyFolder(Path folder, CommonOptions common, CommandLine.Model.CommandSpec spec) {
        this.folder = folder.toAbsolutePath().normalize();
        this.common = common;
        this.language = common.language();
        this.spec = spec;
    }

    /**
     * Verifies.
     *
     * @param in the input of the run; null to compare hashes only
     */
    int verify(Path in, AuxiliaryInputs beside) throws IOException {
        BatchFolder.mustBeFinished(folder, language, spec);
        Manifest manifest = Manifest.read(folder);
        if (manifest == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "不是本程序写的文件夹：其中没有可以读取的 " + Manifest.FILE + "：" + folder + "。check 的输出请给出其中某个乡镇的文件夹。",
                            "Not the folder of a run: it contains no " + Manifest.FILE
                                    + " that can be read: " + folder
                                    + ". For the output of check, give the folder of one township."));
        }
        if (in == null) {
            return report(FolderComparison.withHashes(folder, manifest), false);
        }
        return new CommandReplay(folder, manifest, beside, common, spec)
                .run(in, again -> report(FolderComparison.withMadeAgain(folder, manifest, again), true));
    }

    private int report(FolderComparison comparison, boolean again) {
        PrintWriter out = spec.commandLine().getOut();
        List<BilingualText> differences = comparison.differences();
        if (differences.isEmpty()) {
            out.println(
                    again
                            ? language.pick(
                                    "一致：重做后 " + comparison.same() + " 个文件逐字节相同。",
                                    "Equal: reproduced, " + comparison.same() + " files are identical.")
                            : language.pick(
                                    comparison.same() + " 个文件与 " + Manifest.FILE + " 记录的校验值一致。",
                                    comparison.same() + " files have the hashes in " + Manifest.FILE + "."));
        } else {
            out.println(language.pick("不一致：", "Different:"));
            differences.stream().limit(SHOWN).forEach(d -> out.println("  " + language.pick(d)));
            more(differences.size(), out);
        }
        if (!comparison.filledIn().isEmpty()) {
            out.println(language.pick("供人填写的文件后来填写过，不算不一致：", "Filled in since, as intended:"));
            comparison.filledIn().stream().limit(SHOWN).forEach(f -> out.println("  " + Texts.printable(f)));
            more(comparison.filledIn().size(), out);
        }
        if (!again) {
            out.println(language.pick(
                    "只核对了校验值，没有重做。要重做，请在后面给出当时的报送数据（批量核查的输入、抽查所用的批量核查文件夹）。",
                    "Only hashes were compared; nothing was reproduced. To do so, add the submission (the input of a"
                            + " batch, or the batch of a draw)."));
        }
        return differences.isEmpty() ? ExitCode.OK.code() : ExitCode.MISMATCH.code();
    }

    private void more(int count, PrintWriter out) {
        if (count > SHOWN) {
            out.println(language.pick("  ……共 " + count + " 个", "  … " + count + " in all"));
        }
    }
}
