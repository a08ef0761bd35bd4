package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.Document;
import org.dudao.io.RegularFile;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.Packs;
import org.jspecify.annotations.Nullable;

/**
 * The check before this one, and what lies beside its assessment: the ledger and packs into which people have typed.
 *
 * @param baseline its assessment; null where there was none
 */
record EarlierCheck(@Nullable Path baseline) {
    /** No check before this one. */
    static final EarlierCheck NONE = new EarlierCheck(null);

    /**
     * The check before the one of a township and year.
     *
     * @param given what {@code --baseline} names: an assessment, or the folder of a check or a batch; null for none
     */
    static EarlierCheck of(@Nullable Path given, String key) {
        if (given == null || !Files.isDirectory(given)) {
            return new EarlierCheck(given);
        }
        String name = Document.ASSESSMENT.file();
        return new EarlierCheck(Stream.of(
                        given.resolve(name),
                        given.resolve(key).resolve(name),
                        given.resolve(BatchFolder.TOWNSHIPS).resolve(key).resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null));
    }

    /** The name of its assessment if that lies in a folder, where a new one may replace it; null if it lies elsewhere. */
    @Nullable
    String within(Path folder) {
        Path beside = beside();
        return beside == null || !beside.equals(folder.toAbsolutePath().normalize())
                ? null
                : String.valueOf(baseline.getFileName());
    }

    /**
     * The ledger and packs beside it of which a run writes successors into another folder.
     *
     * @param folder the folder that the run writes; its own files are carried over anyway
     * @param documents the paths of the documents that the run writes
     * @return the files by the path of the document that they are, such as {@code packs/S1.xlsx}
     */
    Map<String, Path> files(Path folder, Set<String> documents) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        Path beside = beside();
        if (beside == null || within(folder) != null) {
            return found;
        }
        if (documents.contains(Ledger.FILE) && RegularFile.isRegular(beside.resolve(Ledger.FILE))) {
            found.put(Ledger.FILE, beside.resolve(Ledger.FILE));
        }
        Path packs = beside.resolve(Packs.FOLDER);
        boolean writesPacks = documents.stream().anyMatch(path -> path.startsWith(Packs.FOLDER + "/"));
        if (writesPacks && Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(packs)) {
                files.filter(file -> file.toString().endsWith(".xlsx") && RegularFile.isRegular(file))
                        .forEach(file -> found.put(Packs.FOLDER + "/" + file.getFileName(), file));
            }
        }
        return found;
    }

    private @Nullable Path beside() {
        return baseline == null ? null : baseline.toAbsolutePath().normalize().getParent();
    }
}
