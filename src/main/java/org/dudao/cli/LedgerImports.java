package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.History;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.Input;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.ledger.ArchiveRecords;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.GivenFile;
import org.dudao.ledger.Importer;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.submission.SubmissionContent;
import picocli.CommandLine;

/** Imports what a check or a batch has just judged, and archives it. Loaded only for {@code --import}. */
final class LedgerImports {
    private static final int SHOWN = 5;

    private LedgerImports() {}

    /** Imports the assessments of a check. */
    static void take(
            LedgerInput input,
            List<LedgerEntry> judged,
            List<Path> beside,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec)
            throws IOException {
        String db = String.valueOf(input.ledger());
        try (LedgerDatabase database = LedgerDatabase.open(db, Clock.systemUTC())) {
            ArchivedImport archived = archived(database, input, common);
            offer(archived, beside);
            LedgerImportCommand.ImportTotals totals = new LedgerImportCommand.ImportTotals();
            for (LedgerEntry one : judged) {
                GivenHistory history = one.history();
                List<GivenFile> its =
                        history == null ? List.of() : List.of(new GivenFile(History.FILE, history.bytes()));
                byte[] bytes = one.assessment().toJson().getBytes(StandardCharsets.UTF_8);
                totals.add(archived.take(one.assessment(), bytes, its));
                archived.submission(one.submission().content());
            }
            archived.finish();
            spec.commandLine().getOut().print(totals.text(common.language()));
        }
    }

    /**
     * Imports the assessments of a batch.
     *
     * @param output the folder that it wrote
     * @param in its submissions
     */
    static void take(
            LedgerInput input,
            Path output,
            Path in,
            List<Path> beside,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec)
            throws IOException {
        String db = String.valueOf(input.ledger());
        try (LedgerDatabase database = LedgerDatabase.open(db, Clock.systemUTC())) {
            ArchivedImport archived = archived(database, input, common);
            offer(archived, beside);
            LedgerImportCommand.ImportTotals totals = new LedgerImportCommand.ImportTotals();
            AssessmentSources.of(List.of(output), common.language(), spec)
                    .eachWithBytes((assessment, bytes, file) ->
                            totals.add(archived.take(assessment, bytes, histories(file, assessment))));
            submissions(archived, List.of(in));
            report(archived.finish(), common.language(), spec.commandLine().getErr());
            spec.commandLine().getOut().print(totals.text(common.language()));
        }
    }

    private static ArchivedImport archived(LedgerDatabase database, LedgerInput input, CommonOptions common)
            throws IOException {
        Catalogue catalogue = common.catalogue();
        ArchivedImport archived = new ArchivedImport(
                ArchivedImport.archive(input.archive(), String.valueOf(input.ledger())),
                new Importer(database, catalogue),
                new ArchiveRecords(database),
                input.by());
        List<String> named = common.profiles().named();
        for (int i = 0; i < named.size(); i++) {
            if (ProfileFile.isOne(named.get(i))) {
                Profile profile = catalogue.selected().get(i);
                archived.offerProfile(profile.id() + ":" + profile.sha256(), file(Path.of(named.get(i))));
            }
        }
        return archived;
    }

    private static void offer(ArchivedImport archived, List<Path> files) throws IOException {
        for (Path file : files) {
            archived.offer(file(file));
        }
    }

    private static GivenFile file(Path file) throws IOException {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return new GivenFile(name, FileFault.reading(file, () -> RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM)));
    }

    /** The histories that lie beside an assessment, or in the folder of its township. */
    static List<GivenFile> histories(Path file, Assessment assessment) throws IOException {
        Assessment.Head head = assessment.assessment();
        String key = head.township().code() + "-" + head.schoolYear();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        List<GivenFile> found = new ArrayList<>();
        for (Path one : List.of(
                folder.resolve(History.FILE),
                folder.resolve(BatchFolder.TOWNSHIPS).resolve(key).resolve(History.FILE))) {
            if (Files.isRegularFile(one)) {
                found.add(file(one));
            }
        }
        return found;
    }

    /** Archives those of many submissions from which assessments were made. */
    static void submissions(ArchivedImport archived, List<Path> given) throws IOException {
        for (Path one : given) {
            try (BatchInputs inputs = FileFault.reading(one, () -> BatchInputs.open(one))) {
                for (Input input = inputs.next(); input != null; input = inputs.next()) {
                    Input each = input;
                    SubmissionContent content = FileFault.reading(one, each::content);
                    if (content != null) {
                        archived.submission(content);
                    }
                }
            }
        }
    }

    /** Names the townships whose submissions were not found. */
    static void report(List<String> lacking, Language language, PrintWriter err) {
        if (!lacking.isEmpty()) {
            String some = String.join(
                    language.pick("、", ", "), lacking.stream().limit(SHOWN).toList());
            err.println(language.pick(
                    "注意：" + lacking.size() + " 份评估结果没有找到当时的报送数据，只归档了评估结果：" + some
                            + (lacking.size() > SHOWN ? "……" : ""),
                    "Note: the submissions of " + lacking.size()
                            + " assessments were not found; only these were archived: " + some
                            + (lacking.size() > SHOWN ? ", …" : "")));
        }
    }
}
