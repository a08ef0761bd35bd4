package org.dudao.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.ArchivedKind;
import org.dudao.archive.SubmissionArchive;
import org.dudao.assessment.Assessment;
import org.dudao.io.Sha256;
import org.dudao.submission.SubmissionContent;
import org.jspecify.annotations.Nullable;

/**
 * Imports assessments into a ledger and puts them, their submissions and the other files that they were made from into the archive, so that
 * they can be made again.
 */
public final class ArchivedImport {
    private static final String JSON = "json";
    private static final String ASSESSMENT = "assessment.json";

    /** What the archive of a ledger on a server is called after. */
    private static final String SERVER = "dudao-ledger.db";

    private static final String SQLITE = "jdbc:sqlite:";

    private final SubmissionArchive archive;
    private final Importer importer;
    private final ArchiveRecords records;
    private final String by;

    /** Files that any assessment may name, by hash. */
    private final Map<String, GivenFile> offered = new HashMap<>();

    /** A bureau's own profiles, by id and hash. */
    private final Map<String, GivenFile> profiles = new HashMap<>();

    private final Map<String, Pending> pending = new LinkedHashMap<>();

    /** An assessment that was imported, with what is archived of it. */
    private record Pending(Assessment.Head head, List<ArchiveRecords.Kept> kept) {}

    /**
     * An import.
     *
     * @param by who imports
     */
    public ArchivedImport(SubmissionArchive archive, Importer importer, ArchiveRecords records, String by) {
        this.archive = archive;
        this.importer = importer;
        this.records = records;
        this.by = by;
    }

    /**
     * The archive of a ledger.
     *
     * @param given the folder; null for the one beside the ledger
     * @param address of the ledger
     */
    public static SubmissionArchive archive(@Nullable Path given, String address) {
        String file = address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : address;
        return new SubmissionArchive(
                given == null ? Path.of((file.startsWith("jdbc:") ? SERVER : file) + ".archive") : given);
    }

    /** Offers a file that assessments may name as an input. */
    public void offer(GivenFile file) {
        offered.put(Sha256.of(file.bytes()), file);
    }

    /**
     * Offers a bureau's own profile.
     *
     * @param name its id and its own hash, joined by a colon
     */
    public void offerProfile(String name, GivenFile file) {
        profiles.put(name, file);
    }

    /**
     * Imports an assessment, and archives it with those of its inputs that are offered.
     *
     * @param bytes of its file or line
     * @param beside files that only this assessment may name
     */
    public ImportResult take(Assessment assessment, byte[] bytes, List<GivenFile> beside) throws IOException {
        Assessment.Head head = assessment.assessment();
        List<ArchiveRecords.Kept> kept = new ArrayList<>();
        String hash = Sha256.of(bytes);
        keep(head, file(head, hash, ArchivedKind.ASSESSMENT, JSON, ASSESSMENT), bytes, kept);
        for (Assessment.InputRef input : head.inputs()) {
            GivenFile file = beside.stream()
                    .filter(one -> Sha256.of(one.bytes()).equals(input.sha256()))
                    .findFirst()
                    .orElse(offered.get(input.sha256()));
            if (file != null) {
                keep(
                        head,
                        file(head, input.sha256(), ArchivedKind.INPUT, extension(file.name()), input.file()),
                        file.bytes(),
                        kept);
            }
        }
        for (Assessment.ProfileRef profile : head.profiles()) {
            String name = profile.id() + ":" + profile.sha256();
            GivenFile file = profiles.get(name);
            if (file != null) {
                String sha256 = Sha256.of(file.bytes());
                ArchivedFile about = new ArchivedFile(
                        sha256,
                        ArchivedKind.PROFILE,
                        extension(file.name()),
                        file.name(),
                        head.township().code(),
                        head.schoolYear(),
                        name);
                keep(head, about, file.bytes(), kept);
            }
        }
        ImportResult result = importer.add(assessment, hash, by);
        pending.computeIfAbsent(head.id(), id -> new Pending(head, new ArrayList<>()))
                .kept()
                .addAll(kept);
        return result;
    }

    /** Archives a submission, if one of the assessments was made from it. */
    public void submission(SubmissionContent content) throws IOException {
        String hash = content.sha256();
        for (Pending one : pending.values()) {
            Assessment.Head head = one.head();
            if (head.submission().sha256().equals(hash)) {
                keep(
                        head,
                        file(
                                head,
                                hash,
                                ArchivedKind.SUBMISSION,
                                content.extension(),
                                head.submission().file()),
                        content.bytes(),
                        one.kept());
            }
        }
    }

    /**
     * Records in the ledger what was archived.
     *
     * @return the ids of the assessments whose submissions were not given
     */
    public List<String> finish() {
        List<String> lacking = new ArrayList<>();
        pending.forEach((id, one) -> {
            records.add(id, one.kept(), by);
            boolean hasOne = one.head().kind().equals("township"); // a county may have sent none
            if (hasOne && one.kept().stream().noneMatch(file -> file.kind().equals(ArchivedKind.SUBMISSION.code()))) {
                lacking.add(one.head().township().code());
            }
        });
        return lacking;
    }

    private static ArchivedFile file(
            Assessment.Head head, String sha256, ArchivedKind kind, String extension, String name) {
        return new ArchivedFile(sha256, kind, extension, name, head.township().code(), head.schoolYear());
    }

    private void keep(Assessment.Head head, ArchivedFile file, byte[] bytes, List<ArchiveRecords.Kept> kept)
            throws IOException {
        archive.add(file, bytes);
        kept.add(new ArchiveRecords.Kept(head.id(), file.kind().code(), file.sha256()));
    }

    private static String extension(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        return end.matches("[a-z]{3,4}") && !end.equals(name) ? end : "dat";
    }
}
