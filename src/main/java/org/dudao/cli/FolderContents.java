package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.DocumentSettings;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.History;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.SchoolYear;
import org.dudao.io.Manifest;
import org.dudao.report.BasicFigures;
import org.dudao.report.Language;
import org.dudao.report.StatementSections;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.LetterNumbers;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is written into the folder of one township, by a check as by a batch: its documents and its manifest.
 *
 * @param chosen the documents
 * @param bureau who issues them; null if none of them names it
 * @param options those that a repetition needs
 * @param beside the inputs other than the submission and an earlier assessment
 * @param earlier where earlier assessments lie, and beside them what people typed; null for nowhere
 * @param histories what a ledger knows of each township; null if it is not asked
 */
record FolderContents(
        DocumentOptions chosen,
        BureauSettings bureau,
        Catalogue catalogue,
        Language language,
        Map<String, String> options,
        List<Manifest.Input> beside,
        @Nullable Path earlier,
        @Nullable HistorySource histories) {
    private static final String COUNTY = "county";

    /** The contents that the options of a command order. */
    static FolderContents of(
            DocumentOptions chosen,
            BureauSettings bureau,
            StatementFiles statements,
            @Nullable Path earlier,
            @Nullable HistorySource histories,
            CommonOptions common)
            throws IOException {
        Catalogue catalogue = common.catalogue();
        Map<String, String> options = chosen.recorded();
        common.profiles().into(options);
        List<Manifest.Input> beside = new ArrayList<>(statements.inputs());
        beside.addAll(chosen.inputs());
        beside.addAll(common.profiles().inputs());
        if (common.rulesFolder() != null) {
            beside.add(new Manifest.Input(
                    "rules",
                    String.valueOf(
                            common.rulesFolder().toAbsolutePath().normalize().getFileName()),
                    catalogue.rulesSha256()));
        }
        return new FolderContents(chosen, bureau, catalogue, common.language(), options, beside, earlier, histories);
    }

    /** These contents with other numbers of the letters; null leaves one as it is. */
    FolderContents numbered(LetterNumbers numbers) {
        Map<String, String> with = new LinkedHashMap<>(options);
        put(with, "opinion-number", numbers.opinion());
        put(with, "notice-number", numbers.notice());
        put(with, "preliminary-number", numbers.preliminary());
        put(with, "supervision-number", numbers.supervision());
        put(with, "report-number", numbers.report());
        return new FolderContents(
                chosen,
                bureau.with(null, numbers, null, null, null),
                catalogue,
                language,
                with,
                beside,
                earlier,
                histories);
    }

    /** These contents with further inputs. */
    FolderContents with(List<Manifest.Input> more) {
        List<Manifest.Input> all = new ArrayList<>(beside);
        all.addAll(more);
        return new FolderContents(chosen, bureau, catalogue, language, options, all, earlier, histories);
    }

    private static void put(Map<String, String> options, String name, @Nullable String number) {
        if (number != null) {
            options.put(name, number);
        }
    }

    /** The check before that of a township and year. */
    EarlierCheck earlier(String key) {
        return EarlierCheck.of(earlier, key);
    }

    /** What a ledger knows of a township; null if it is not asked. */
    @Nullable
    GivenHistory history(String key) throws IOException {
        return histories == null ? null : histories.find(key);
    }

    /** What the documents about an assessment state beside it. */
    private DocumentSettings settings(
            Assessment assessment, @Nullable BasicFigures figures, List<StatementSections.Section> further) {
        Assessment.Head head = assessment.assessment();
        LocalDate reference = new AssessmentTime(SchoolYear.parse(head.schoolYear()), head.asOf()).reference();
        return new DocumentSettings(
                catalogue.in(head.township().code(), reference), bureau, chosen.detail(), language, figures, further);
    }

    /**
     * The documents by name; those of the submitter's own workbook need more than an assessment.
     *
     * @param figures the township in figures for the form of a self-assessment; null where the submission is not at hand
     */
    Map<String, byte[]> documents(Assessment assessment, @Nullable BasicFigures figures) throws IOException {
        return documents(assessment, figures, List.of());
    }

    /**
     * The same with further sections.
     *
     * @param further what reports state besides, such as points
     */
    Map<String, byte[]> documents(
            Assessment assessment, @Nullable BasicFigures figures, List<StatementSections.Section> further)
            throws IOException {
        DocumentSettings settings = settings(assessment, figures, further);
        Map<String, byte[]> documents = DocumentFiles.of(assessment, chosen.formats(), chosen.letters(), settings);
        if (chosen.packs()) {
            documents.putAll(DocumentFiles.packs(assessment, settings));
        }
        Assessment.Head head = assessment.assessment();
        if (histories != null
                && head.inputs().stream().anyMatch(input -> input.kind().equals(History.KIND))) {
            GivenHistory history = histories.find(head.township().code() + "-" + head.schoolYear());
            documents.put(
                    History.FILE,
                    Objects.requireNonNull(history, "it was judged from").bytes());
        }
        if (isPartial(assessment)) {
            documents.keySet().removeIf(name -> !ForCorrection.isOne(name));
        }
        return documents;
    }

    private static boolean isPartial(Assessment assessment) {
        return !assessment.assessment().submission().unreadable().isEmpty();
    }

    /**
     * The manifest without its files; the hashes of the inputs show whether the folder can be reproduced. That of a county names no
     * command: only a batch of its townships makes it.
     */
    Manifest manifest(Assessment assessment) {
        Assessment.Head head = assessment.assessment();
        List<Manifest.Input> inputs = new ArrayList<>();
        inputs.add(new Manifest.Input(
                "submission", head.submission().file(), head.submission().sha256()));
        head.inputs().stream()
                .filter(input ->
                        input.kind().equals(Baseline.KIND) || input.kind().equals(History.KIND))
                .forEach(input -> inputs.add(new Manifest.Input(input.kind(), input.file(), input.sha256())));
        inputs.addAll(SelfFiles.inputs(assessment));
        inputs.addAll(beside);
        Map<String, String> all = new LinkedHashMap<>(options);
        if (isPartial(assessment)) {
            all.put(CommandReplay.PARTIAL, "true");
        }
        return Manifest.of(Version.generator(), head.id(), head.asOf().toString(), language.tag(), inputs)
                .by(head.kind().equals(COUNTY) ? null : "check", all);
    }
}
