package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.io.FileFault;
import org.dudao.io.Sha256;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.SchoolZone;
import org.dudao.ledger.Zones;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Replaces the list of zones. */
@Command(
        name = "zones",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "导入督学责任区名单，整份替换原来的。没有单独分派督学的事项，由学校所在责任区的督学负责。",
            "Imports the list of inspectors' zones, which replaces the one before. Items without an inspector of their own are those of"
                    + " the school's zone."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已导入 / imported",
            "  2 用法有误 / usage",
            "  3 名单不能读取，原来的没有改动 / the list cannot be read; nothing changed"
        })
final class LedgerZonesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = {
                ".xlsx 或 .csv，四列：学校代码、学校、督学责任区、责任督学",
                "a workbook or CSV with the columns 学校代码, 学校, 督学责任区, 责任督学 (code, school, zone, inspector)"
            })
    private Path file;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        byte[] bytes = FileFault.reading(file, () -> ZonesFile.bytes(file));
        List<SchoolZone> schools = FileFault.reading(file, () -> ZonesFile.read(file, bytes));
        try (LedgerDatabase database = ledger.open()) {
            Zones.Replaced now = new Zones(database).replace(schools, doing.act(), Sha256.of(bytes));
            spec.commandLine()
                    .getOut()
                    .println(language.pick(
                            "督学责任区 " + now.zones() + " 个，督学 " + now.inspectors() + " 人，学校 " + now.schools() + " 所（新增 "
                                    + now.added() + "，移出 " + now.removed() + "，换责任区或督学 " + now.moved() + "）。",
                            now.zones() + " zones, " + now.inspectors() + " inspectors, " + now.schools() + " schools ("
                                    + now.added() + " added, " + now.removed() + " removed, " + now.moved()
                                    + " with another zone or inspector)."));
        }
        return ExitCode.OK.code();
    }
}
