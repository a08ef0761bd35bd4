package org.dudao.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.DocumentSettings;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.SchoolYear;
import org.dudao.io.Manifest;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.standards.Catalogue;

/**
 * What is written into the folder of one township, by a check as by a batch: its documents and its manifest.
 *
 * @param chosen the documents
 * @param bureau who issues them; null if none of them names it
 * @param options those that a repetition needs
 * @param beside the inputs other than the submission and an earlier assessment
 */
record FolderContents(
        DocumentOptions chosen,
        BureauSettings bureau,
        Catalogue catalogue,
        Language language,
        Map<String, String> options,
        List<Manifest.Input> beside) {
    private static final String COUNTY = "county";

    /** The contents that the options of a command order. */
    static FolderContents of(
            DocumentOptions chosen, BureauSettings bureau, StatementFiles statements, CommonOptions common)
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
        return new FolderContents(chosen, bureau, catalogue, common.language(), options, beside);
    }

    /** These contents with other numbers of the letters; null leaves one as it is. */
    FolderContents numbered(String opinion, String notice) {
        Map<String, String> with = new LinkedHashMap<>(options);
        with.put("opinion-number", opinion == null ? with.get("opinion-number") : opinion);
        with.put("notice-number", notice == null ? with.get("notice-number") : notice);
        with.values().removeIf(value -> value == null);
        return new FolderContents(
                chosen, bureau.with(null, opinion, notice, null, null, null), catalogue, language, with, beside);
    }

    /** What the documents about an assessment state beside it. */
    DocumentSettings settings(Assessment assessment) {
        Assessment.Head head = assessment.assessment();
        LocalDate reference = new AssessmentTime(SchoolYear.parse(head.schoolYear()), head.asOf()).reference();
        return new DocumentSettings(catalogue.in(head.township().code(), reference), bureau, language);
    }

    /** The documents by name; those of the submitter's own workbook need more than an assessment. */
    Map<String, byte[]> documents(Assessment assessment) throws IOException {
        DocumentSettings settings = settings(assessment);
        Map<String, byte[]> documents = DocumentFiles.of(assessment, chosen.formats(), chosen.letters(), settings);
        if (chosen.packs()) {
            documents.putAll(DocumentFiles.packs(assessment, settings));
        }
        return documents;
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
                .filter(input -> input.kind().equals(Baseline.KIND))
                .forEach(input -> inputs.add(new Manifest.Input(input.kind(), input.file(), input.sha256())));
        inputs.addAll(beside);
        return Manifest.of(Version.generator(), head.id(), head.asOf().toString(), language.tag(), inputs)
                .by(head.kind().equals(COUNTY) ? null : "check", options);
    }
}
