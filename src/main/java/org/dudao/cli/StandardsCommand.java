package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.report.TerminalWidth;
import org.dudao.report.catalogue.CatalogueHtml;
import org.dudao.report.catalogue.ChangesText;
import org.dudao.report.catalogue.ProfileHistory;
import org.dudao.report.catalogue.StandardText;
import org.dudao.standards.Layers;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardChanges;
import org.dudao.standards.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the standards. */
@Command(
        name = "standards",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "查看标准：list 列出、show 查看一项、catalogue 输出网页目录、changes 两个日期之间的变化。",
            "Shows the standards: list, show ID, catalogue, changes."
        })
final class StandardsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少子命令 / A subcommand is missing: list, show, catalogue, changes");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出全部标准", "Lists all standards"})
    int list(@CommandLine.Mixin CommonOptions common) throws IOException {
        PrintWriter out = out();
        for (Standard s : common.shown().standards()) {
            String status = status(s, common);
            out.println(TerminalWidth.pad(s.id(), 38) + " "
                    + TerminalWidth.pad(
                            common.language()
                                    .pick(s.severity().zh(), s.severity().en()),
                            9)
                    + common.language().pick(s.title()) + status);
        }
        return ExitCode.OK.code();
    }

    /** A mark beside the title: not asked, or put in force or changed by a profile that was named. */
    private static String status(Standard standard, CommonOptions common) throws IOException {
        if (standard.status() == Status.OPTIONAL) {
            return common.language().pick("〔备用〕", " [optional]");
        } else if (standard.status() == Status.LEFT_OUT) {
            return common.language().pick("〔本次不查〕", " [not asked]");
        }
        Layers layers = common.shown().layers();
        String enabled =
                standard.status() == Status.IN_FORCE ? common.language().pick("〔已启用〕", " [enabled]") : "";
        return layers.changedBy().containsKey(standard.id())
                ? enabled + common.language().pick("〔有更改〕", " [changed]")
                : enabled;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"查看一项标准，连同样例", "Shows one standard with its examples"})
    int show(
            @Parameters(paramLabel = "ID", description = "标准编号 / the standard's id") String id,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        for (Page page : pages(common)) {
            if (page.standard().id().equals(id)) {
                out().print(StandardText.of(
                        page,
                        common.shown().documents(),
                        new ProfileHistory(common.shown(), common.language()).lines(id),
                        common.language()));
                return ExitCode.OK.code();
            }
        }
        throw new CommandLine.ParameterException(
                spec.commandLine(), "没有这项标准 / unknown standard: " + id + " (dudao standards list)");
    }

    @Command(
            name = "catalogue",
            mixinStandardHelpOptions = true,
            description = {"输出网页目录（一个文件，不联网）", "Writes the catalogue as one HTML file"})
    int catalogue(
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "文件；不填则输出到屏幕 / output file; the screen by default")
                    Path file,
            @Option(
                            names = "--precision",
                            paramLabel = "FILE",
                            description = {
                                "dudao ledger stats standards --json 的输出：写明各标准复查属实的比例",
                                "the output of dudao ledger stats standards --json: tells how often re-checks confirmed each standard"
                            })
                    Path precision,
            @CommandLine.Mixin OutputFile written,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        Map<String, String> rechecks =
                precision == null ? Map.of() : PrecisionFile.read(precision, common.language(), spec);
        String html = CatalogueHtml.of(pages(common), common.shown(), rechecks, common.language());
        if (file == null) {
            out().print(html);
        } else {
            written.write(file, html.getBytes(StandardCharsets.UTF_8), spec, common.language());
            out().println(common.language().pick("已写入 ", "Written to ") + file);
        }
        return ExitCode.OK.code();
    }

    @Command(
            name = "changes",
            mixinStandardHelpOptions = true,
            description = {"列出两个日期之间施行、界限或者依据有变化的标准", "Lists the standards that differ between two days"})
    int changes(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DATE",
                            description = "较早的日期，如 2025-09-01 / the earlier day")
                    LocalDate from,
            @Option(names = "--to", required = true, paramLabel = "DATE", description = "较晚的日期 / the later day")
                    LocalDate to,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        if (!from.isBefore(to)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    common.language()
                            .pick(
                                    "--from 应早于 --to：" + from + "、" + to,
                                    "--from must be before --to: " + from + ", " + to));
        }
        List<StandardChanges> changes = StandardChanges.between(from, to, common.catalogue());
        out().print(ChangesText.of(changes, from, to, common.language()));
        return ExitCode.OK.code();
    }

    /** All pages, their standards as they hold under the profiles that were named. */
    private static List<Page> pages(CommonOptions common) throws IOException {
        List<Page> pages = common.pages();
        if (common.shown().selected().isEmpty()) {
            return pages;
        }
        Map<String, Standard> under = common.shown().byId();
        return pages.stream()
                .map(page -> new Page(page.path(), under.get(page.standard().id()), page.examples()))
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
