package org.dudao.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;

/** A file, or a folder of {@code .csv} tables. */
record PathInput(String name, Path path) implements Input {
    /** Above the limit of every reader. */
    private static final long LARGEST = 128L * 1024 * 1024;

    @Override
    public String sha256() throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
            return Sha256.of(("larger than any accepted file: " + Files.size(path)).getBytes(StandardCharsets.UTF_8));
        } else if (!Files.isDirectory(path)) {
            return Sha256.of(path);
        }
        StringBuilder parts = new StringBuilder();
        for (Path part : parts()) {
            parts.append(part.getFileName())
                    .append('\t')
                    .append(Sha256.of(part))
                    .append('\n');
        }
        return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public byte[] county() throws IOException {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                || !Files.isRegularFile(path)
                || Files.size(path) > SubmissionReader.LARGEST_COUNTY) {
            return null;
        }
        byte[] bytes = RegularFile.bytes(path, SubmissionReader.LARGEST_COUNTY);
        return SubmissionReader.mayBeCounty(bytes) ? bytes : null;
    }

    @Override
    public SubmissionContent content() throws IOException {
        return SubmissionContent.of(path);
    }

    @Override
    public @Nullable Submission sound(SubmissionReader reader, LocalDate asOf) throws IOException {
        return reader.sound(path, asOf);
    }

    @Override
    public Reading read(SubmissionReader reader, LocalDate asOf) {
        return reader.read(path, asOf);
    }
}
