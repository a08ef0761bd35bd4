package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettingsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a sample of the bureau settings for official documents. */
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "输出公文内容和用语的样本（dudao.yaml），改好后 check 会自动采用。",
            "Prints a sample of the bureau settings for official documents (dudao.yaml), which check uses automatically."
        })
final class OfficeCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "文件；不填则输出到屏幕 / output file; the screen by default")
    private Path output;

    @CommandLine.Mixin
    private OutputFile written;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en / zh-CN, zh-TW or en")
    private Language language;

    @Override
    public Integer call() throws IOException {
        String template = BureauSettingsFile.template(language);
        if (output == null) {
            spec.commandLine().getOut().print(template);
            return ExitCode.OK.code();
        }
        written.writeNew(output, template.getBytes(StandardCharsets.UTF_8), spec, language);
        spec.commandLine().getOut().println(language.pick("已写入 ", "Written to ") + output);
        return ExitCode.OK.code();
    }
}
