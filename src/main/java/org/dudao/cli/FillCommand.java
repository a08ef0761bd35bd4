package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dudao.facts.Dictionary;
import org.dudao.form.FillLog;
import org.dudao.form.FillText;
import org.dudao.form.FormData;
import org.dudao.form.MappedForm;
import org.dudao.form.MappingText;
import org.dudao.form.OfficeForm;
import org.dudao.io.FileFault;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills in an office's own form. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "填写本单位自己的表单（.xlsx、.docx）：把其中的标记换成数据，其余不变；--map 在没有标记的表单中建议标记。",
            "Fills in an office's own form: marks are replaced by values, and nothing else changes; --map proposes marks."
        })
final class FillCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORM",
            description = "表单，有 {{ 乡镇名称 }} 这样的标记 / the form, with marks such as {{ township.name }}")
    private Path form;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "DATA",
            description =
                    "报送数据、assessment.json、score.json、台账的 JSON，每种至多一个 / a submission, an assessment, a score, a ledger; at most one of each")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "填好的表单，扩展名与表单相同 / the filled-in form, of the same kind")
    private Path output;

    @Option(
            names = "--leave-unknown",
            description = "不认识的标记原样保留，其余照填 / leaves unknown marks as they are, and fills in the others")
    private boolean leaving;

    @Option(
            names = "--map",
            description =
                    "按表单的中文栏目建议标记；用 -o 则把有把握的写入表单的副本 / proposes marks by the form's Chinese labels; with -o writes the certain ones into a copy")
    private boolean map;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "读报送数据的检查日，默认今天 / as-of date of a submission; today by default")
    private LocalDate asOf;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        OfficeForm opened = FileFault.reading(form, () -> OfficeForm.open(form));
        if (map) {
            return map(opened);
        } else if (data.isEmpty() || output == null) {
            throw usage("请给出数据文件，并用 -o 指定填好的表单写到哪里。", "Give the data, and name the filled-in form with -o.");
        }
        mustBeAnother(opened);
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        FillSources sources = new FillSources(day, common.language(), spec);
        FormData read = sources.read(data);
        if (read == null) {
            return ExitCode.INPUT.code();
        }
        Language language = common.language();
        FillLog log = new FillLog(leaving);
        byte[] filled = opened.fill(read, Dictionary.load(), indicators(), language, log);
        if (!log.isSound()) {
            spec.commandLine().getErr().print(FillText.refused(log, language));
            return ExitCode.INPUT.code();
        }
        written.write(output, filled, spec, language);
        spec.commandLine().getOut().print(FillText.of(log, language));
        spec.commandLine().getOut().println(language.pick("已写入 ", "Written to ") + output);
        return ExitCode.OK.code();
    }

    private int map(OfficeForm opened) throws IOException {
        if (!data.isEmpty()) {
            throw usage("--map 只看表单，不要数据文件。", "--map reads the form only; give no data.");
        }
        Language language = common.language();
        MappedForm mapped = opened.map(Dictionary.load());
        if (output != null) {
            mustBeAnother(opened);
            written.write(output, mapped.bytes(), spec, language);
        }
        spec.commandLine().getOut().print(MappingText.of(mapped.proposals(), language));
        if (output != null) {
            spec.commandLine().getOut().println(language.pick("已写入 ", "Written to ") + output);
        }
        return ExitCode.OK.code();
    }

    private void mustBeAnother(OfficeForm opened) throws IOException {
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(opened.ending())) {
            throw usage(
                    "-o 应为 " + opened.ending() + " 文件，与表单相同：" + output,
                    "-o must be a file in " + opened.ending() + ", as the form is: " + output);
        }
        List<Path> inputs = new ArrayList<>(data);
        inputs.add(form);
        for (Path input : inputs) {
            if (Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input)) {
                throw usage(
                        "-o 就是表单或数据本身，没有覆盖：" + output + "。请换一个名称。",
                        "-o is the form itself, or its data, and is not overwritten: " + output
                                + ". Choose another name.");
            }
        }
    }

    /** The ids of the standards that are judged by each indicator. */
    private Map<String, List<String>> indicators() throws IOException {
        Map<String, List<String>> ids = new TreeMap<>();
        new TreeMap<>(common.catalogue().byId()).forEach((id, standard) -> standard.allParts()
                .forEach(part -> ids.computeIfAbsent(part.indicator(), i -> new ArrayList<>())
                        .add(id)));
        return ids;
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
