package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.io.AtomicFolder;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.report.sheet.SentLetter;

/**
 * The folder of one township or county of a batch, written.
 *
 * @param path its path in the output folder, such as {@code townships/990101003-2025-2026}
 * @param sha256 the hash of its manifest, which has those of its documents
 * @param letters its rows of the covering list
 * @param kept the values carried over and files kept, in lines; empty if there are none
 */
record TownshipFolder(String path, String sha256, List<SentLetter> letters, String kept) {
    static boolean isOfCounty(Assessment assessment) {
        return assessment.assessment().kind().equals("county");
    }

    /**
     * Writes a folder, as a check would. A new one appears as a whole; in one of an earlier run, documents are replaced one by one, and what
     * people typed is carried over.
     *
     * @param out the output folder, with the folder of townships or counties in it
     * @param resumed whether a complete folder of the same documents is left as it is
     */
    static TownshipFolder write(Path out, Assessment assessment, FolderContents contents, boolean resumed)
            throws IOException {
        Assessment.Head head = assessment.assessment();
        String path = (isOfCounty(assessment) ? BatchFolder.COUNTIES : BatchFolder.TOWNSHIPS) + "/"
                + head.township().code() + "-" + head.schoolYear();
        Path folder = out.resolve(path);
        Manifest manifest = contents.manifest(assessment);
        String kept = "";
        if (!resumed || !isDone(folder, manifest)) {
            Map<String, byte[]> documents = contents.documents(assessment, null);
            Language language = contents.language();
            EarlierCheck earlier = contents.earlier(head.township().code() + "-" + head.schoolYear());
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                RegularFile.makeFolders(out, folder); // a link would lead elsewhere
                RunFolder.sweep(folder);
                kept = OutputFolder.write(folder, documents, manifest, earlier, language);
            } else {
                kept = AtomicFolder.make(
                        folder, made -> OutputFolder.write(made, documents, manifest, earlier, language));
            }
        }
        Set<String> files = Manifest.read(folder).files().stream()
                .map(Manifest.Written::path)
                .collect(Collectors.toSet());
        return new TownshipFolder(
                path,
                Sha256.of(folder.resolve(Manifest.FILE)),
                SentLetters.of(assessment, contents.bureau(), contents.language(), files, path),
                kept);
    }

    /** Whether a run with the same inputs and options wrote the folder, and nothing in it has changed. */
    private static boolean isDone(Path folder, Manifest manifest) throws IOException {
        Manifest before = Manifest.read(folder);
        if (before == null || !before.with(List.of()).equals(manifest)) {
            return false;
        }
        for (Manifest.Written file : before.files()) {
            Path one = folder.resolve(file.path());
            if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
                    || !Sha256.of(one).equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }
}
