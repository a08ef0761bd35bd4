package org.dudao.submission.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** A workbook in the form, or a folder of its tables. */
record PlainForm(Path file) implements SubmittedTables {
    @Override
    public String name() {
        return Texts.printable(String.valueOf(file.toAbsolutePath().normalize().getFileName()));
    }

    @Override
    public List<Path> parts() throws IOException {
        return FormFile.parts(file);
    }

    @Override
    public Workbook open() throws IOException {
        return FormFile.open(file);
    }

    @Override
    public @Nullable Path own() {
        return Files.isDirectory(file) ? null : file;
    }
}
