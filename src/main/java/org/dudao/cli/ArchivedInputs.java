package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.ArchivedKind;
import org.dudao.archive.SubmissionArchive;
import org.dudao.batch.BatchInputs;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileRefused;
import org.dudao.submission.SubmissionContent;

/** The newest submissions of an archive, unpacked. */
final class ArchivedInputs {
    private static final Pattern YEAR = Pattern.compile("\\d{4}-\\d{4}");

    private ArchivedInputs() {}

    /** Whether a folder is an archive: all folders in it are of school years, and files are listed below. */
    static boolean isArchive(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> folders = all.filter(Files::isDirectory).toList();
            boolean years = !folders.isEmpty()
                    && folders.stream()
                            .allMatch(one ->
                                    YEAR.matcher(one.getFileName().toString()).matches());
            return years && !new SubmissionArchive(folder).list().isEmpty();
        }
    }

    /**
     * The submission of each township and school year that was archived last.
     *
     * @param side the folder into which they are unpacked
     * @throws FileRefused naming one that is missing or was changed
     */
    static BatchInputs newest(Path folder, Path side) throws IOException {
        return newest(folder, side, year -> true);
    }

    /** The same of some school years. */
    static BatchInputs newest(Path folder, Path side, Predicate<String> years) throws IOException {
        SubmissionArchive archive = new SubmissionArchive(folder);
        Map<String, ArchivedFile> newest = new TreeMap<>();
        for (ArchivedFile one : archive.list()) {
            if (one.kind() == ArchivedKind.SUBMISSION && years.test(one.schoolYear())) {
                newest.put(one.township() + "-" + one.schoolYear(), one);
            }
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, ArchivedFile> one : newest.entrySet()) {
            BilingualText fault = archive.fault(one.getValue());
            if (fault != null) {
                throw new FileRefused(fault.zh(), fault.en());
            }
            Path its = Files.createDirectory(side.resolve(one.getKey()));
            files.add(new SubmissionContent(one.getValue().extension(), archive.bytes(one.getValue()))
                    .write(its, one.getValue().ownName()));
        }
        return BatchInputs.among(side, files);
    }
}
