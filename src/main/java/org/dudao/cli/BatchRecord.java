package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.History;
import org.dudao.assessment.Statements;
import org.dudao.io.Manifest;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;

/**
 * What is recorded of a batch beside its submissions: in its manifest, so that it can be repeated, and in the journal of an unfinished run, so
 * that only an equal one resumes it.
 *
 * @param options the profiles
 * @param beside the inputs other than submissions
 * @param townships the hash of the list of townships
 */
record BatchRecord(Map<String, String> options, List<Manifest.Input> beside, String townships) {
    private static final Set<String> STATEMENTS = Set.of(Statements.WAIVERS, Statements.ATTESTATIONS);
    private static final Set<String> OF_DOCUMENTS = Set.of(Baseline.KIND, History.KIND, "office");

    /**
     * Hashes the inputs.
     *
     * @param countyList the file of the townships; null for the country's list
     * @param figures those of last year's batch; null if it is not given
     * @param earlier the earlier assessments; null if there are none
     * @param histories what a ledger knows of each township; null if it is not asked
     * @param score the score sheet, if any
     * @param documents those of each township; null if none are written
     */
    static BatchRecord of(
            CountyList townships,
            Path countyList,
            Path figures,
            BaselineSource earlier,
            HistorySource histories,
            StatementFiles statements,
            ScoreOption score,
            DocumentOptions documents,
            CommonOptions common)
            throws IOException {
        List<Manifest.Input> beside = new ArrayList<>();
        if (countyList != null) {
            beside.add(new Manifest.Input("townships", name(countyList), Sha256.of(countyList)));
        }
        if (figures != null) {
            beside.add(new Manifest.Input("previous", name(figures), Sha256.of(figures)));
        }
        if (earlier != null) {
            beside.add(earlier.input());
        }
        if (histories != null) {
            beside.add(histories.input());
        }
        beside.addAll(common.profiles().inputs());
        beside.addAll(statements.inputs());
        beside.addAll(score.inputs());
        if (documents != null) {
            beside.addAll(documents.inputs());
        }
        if (common.rulesFolder() != null) {
            beside.add(new Manifest.Input(
                    "rules", name(common.rulesFolder()), common.catalogue().rulesSha256()));
        }
        Map<String, String> options = new LinkedHashMap<>();
        common.profiles().into(options);
        return new BatchRecord(options, beside, townships.sha256());
    }

    /**
     * What must be equal in a run that resumes another.
     *
     * @param whole whether whole assessments are written, in a word
     * @param failing the options about the exit code
     * @param documents the options of the documents; none if none are written
     */
    String setting(
            Catalogue catalogue,
            LocalDate day,
            Language language,
            String whole,
            String failing,
            Map<String, String> documents) {
        List<String> parts = new ArrayList<>(List.of(
                Version.number(),
                catalogue.rulesSha256(),
                catalogue.selected().stream()
                        .map(profile -> profile.id() + ":" + profile.sha256())
                        .collect(Collectors.joining(",")),
                catalogue.layers().places() ? "places" : "no places",
                day.toString(),
                language.tag(),
                whole,
                townships,
                hashes(STATEMENTS),
                failing));
        if (!documents.isEmpty()) {
            parts.add("documents " + documents);
        }
        String others = hashes(OF_DOCUMENTS);
        if (!others.isEmpty()) {
            parts.add(others);
        }
        return String.join(" ", parts);
    }

    private String hashes(Set<String> kinds) {
        return beside.stream()
                .filter(input -> kinds.contains(input.kind()))
                .map(input -> input.kind() + ":" + input.sha256())
                .collect(Collectors.joining(","));
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }
}
