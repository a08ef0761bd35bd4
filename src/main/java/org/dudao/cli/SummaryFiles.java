package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.io.RegularFile;
import org.dudao.narrative.SummaryFile;
import org.jspecify.annotations.Nullable;

/** Finds summaries, and the submissions that they are held against. */
final class SummaryFiles {
    private static final List<String> SUBMISSIONS = List.of(".json", ".xlsx", ".xls");

    private SummaryFiles() {}

    /**
     * A summary with its submission.
     *
     * @param submission null if there is none
     */
    record Pair(Path summary, @Nullable Path submission) {}

    /** Whether a file is a summary by its name: a document or a text. One in an older format is, and cannot be read. */
    static boolean isSummary(Path file) {
        return SummaryFile.isSummary(file.toString());
    }

    /** The summaries of a folder in order of their names, each with the submission beside it that has the same name. */
    static List<Pair> within(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(RegularFile::isRegular).sorted().toList();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Path file : files) {
            if (isSummary(file)) {
                Path beside = SUBMISSIONS.stream()
                        .map(kind -> folder.resolve(base(file) + kind))
                        .filter(files::contains)
                        .findFirst()
                        .orElse(null);
                pairs.add(new Pair(file, beside));
            }
        }
        return pairs;
    }

    /** The name of a file without its ending. */
    static String base(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return name.substring(0, name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length());
    }
}
