package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.SubmissionArchive;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ArchiveRecords;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.ImportedAssessment;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Verifies the submissions and assessments behind the items of a ledger: their hashes, and if asked for that they come out the same again. */
final class ArchiveVerification {
    private static final int SHOWN = 20;

    @CommandLine.Mixin
    private RulesOption rules;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "归档文件夹，默认在台账旁 / the archive; beside the ledger by default")
    private Path archive;

    @Option(
            names = "--rerun",
            description = {
                "另用归档的报送数据把每份评估重做一遍，逐字节比对（份数多时费时）",
                "also makes every assessment again from its archived submission, and compares the bytes; takes time for many"
            })
    private boolean rerun;

    /** Checks the hashes, and if it was asked for makes the assessments again. */
    ExitCode verify(LedgerDatabase database, LedgerOptions ledger, CommandLine command) throws IOException {
        PrintWriter out = command.getOut();
        Language language = ledger.language();
        SubmissionArchive files = ArchivedImport.archive(archive, ledger.db());
        List<ArchiveRecords.Kept> kept = new ArchiveRecords(database).all();
        List<BilingualText> faults = faults(files, kept);
        if (!faults.isEmpty()) {
            return differing(faults, out, language);
        }
        List<ImportedAssessment> all = new LedgerQueries(database).assessments();
        if (!kept.isEmpty()) {
            out.println(language.pick(
                    "归档文件 " + kept.size() + " 个，都与校验值相符（" + files.root() + "）。",
                    "Archived files: " + kept.size() + ", all with their hashes (" + files.root() + ")."));
        }
        Set<String> archived =
                kept.stream().map(ArchiveRecords.Kept::assessment).collect(Collectors.toSet());
        long without = all.stream().filter(one -> !archived.contains(one.id())).count();
        if (without > 0) {
            out.println(language.pick(
                    "有 " + without + " 份评估没有归档报送数据，不能重做核对（导入时加 --submissions 归档）。",
                    "Assessments without an archived submission, which cannot be made again: " + without
                            + " (import with --submissions to archive)."));
        }
        if (rerun) {
            ArchivedReruns again = new ArchivedReruns(files, rules.catalogue(), rules.folder());
            again.run(all, new BilingualText("重做 ", "Made again: "), command.getErr(), language::pick);
            again.report().forEach(line -> out.println(language.pick(line)));
            if (!again.differences().isEmpty()) {
                return differing(again.differences(), out, language);
            }
        }
        return ExitCode.OK;
    }

    private static List<BilingualText> faults(SubmissionArchive files, List<ArchiveRecords.Kept> kept)
            throws IOException {
        Map<String, ArchivedFile> there = new HashMap<>();
        files.list().forEach(one -> there.putIfAbsent(one.sha256(), one));
        List<BilingualText> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ArchiveRecords.Kept one : kept) {
            ArchivedFile file = there.get(one.sha256());
            BilingualText fault = !seen.add(one.sha256()) ? null : file == null ? missing(one) : files.fault(file);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static BilingualText missing(ArchiveRecords.Kept one) {
        return new BilingualText(
                "归档中没有 " + one.sha256() + "（" + one.kind() + "，评估 " + one.assessment() + "）",
                "the archive lacks " + one.sha256() + " (" + one.kind() + " of the assessment " + one.assessment()
                        + ")");
    }

    private static ExitCode differing(List<BilingualText> faults, PrintWriter out, Language language) {
        out.println(language.pick("归档的文件有 " + faults.size() + " 处不符：", "Archived files that differ: " + faults.size()));
        faults.stream().limit(SHOWN).forEach(one -> out.println(language.pick(one)));
        if (faults.size() > SHOWN) {
            out.println(language.pick("……共 " + faults.size() + " 处。", "… " + faults.size() + " in all."));
        }
        return ExitCode.MISMATCH;
    }
}
