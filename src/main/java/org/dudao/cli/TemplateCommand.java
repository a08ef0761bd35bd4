package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.dudao.report.annotated.TraditionalWorkbook;
import org.dudao.standards.RequiredFields;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the workbook that an office fills in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"生成填报模板（Excel 工作簿）。", "Writes the workbook to fill in."})
final class TemplateCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            defaultValue = "填报模板.xlsx",
            description = "写到哪个文件，默认 ${DEFAULT-VALUE} / output file")
    private Path output;

    @Option(
            names = "--all",
            description = "列出全部数据项，不限于现行标准需要的 / all fields, not only those required by standards in force")
    private boolean all;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        RequiredFields required =
                RequiredFields.of(common.catalogue().inForce(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        FormLayout layout = FormLayout.of(Dictionary.load(), path -> all || required.contains(path));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(layout, null, Version.number(), bytes);
        byte[] workbook = bytes.toByteArray();
        written.write(
                output,
                common.language() == Language.ZH_TW ? TraditionalWorkbook.of(workbook) : workbook,
                spec,
                common.language());
        spec.commandLine().getOut().println(common.language().pick("已写入 ", "Written to ") + output);
        return ExitCode.OK.code();
    }
}
