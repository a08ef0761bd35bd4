package org.dudao.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.MappedFiles;
import org.dudao.submission.workbook.SubmittedTables;

/**
 * A submission as one sequence of bytes, in which it can be kept: a file as it is, a folder of tables as a zip of them.
 */
public final class SubmissionContent {
    /** The extension of a folder of tables. */
    public static final String TABLES = "csv.zip";

    /** The extension of an office's own files with their map. */
    public static final String MAPPED = "map.zip";

    /** Above the limit of every reader. */
    private static final long LARGEST = 128L * 1024 * 1024;

    /** Equal tables give equal bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final String extension;
    private final byte[] bytes;

    /**
     * Contents that were kept.
     *
     * @param extension such as {@code xlsx}; {@link #TABLES} for a folder of tables
     */
    public SubmissionContent(String extension, byte[] bytes) {
        this.extension = extension;
        this.bytes = bytes;
    }

    /** Such as {@code xlsx}; {@link #TABLES} for a folder of tables. */
    public String extension() {
        return extension;
    }

    /** The bytes to keep. */
    public byte[] bytes() {
        return bytes;
    }

    /** The contents of a file or of a folder of tables. */
    public static SubmissionContent of(Path file) throws IOException {
        return Files.isDirectory(file) ? of(FormFile.source(file)) : of(RegularFile.bytes(file, LARGEST));
    }

    /** The contents of a form of any kind. */
    public static SubmissionContent of(SubmittedTables form) throws IOException {
        if (form instanceof MappedFiles) {
            return new SubmissionContent(MAPPED, zipped(form.parts()));
        }
        Path own = form.own();
        return own == null ? new SubmissionContent(TABLES, zipped(form.parts())) : of(own);
    }

    /** The contents of a file. */
    public static SubmissionContent of(byte[] bytes) {
        String extension = FileKind.isZip(bytes) ? "xlsx" : FileKind.isOle(bytes) ? "xls" : "json";
        return new SubmissionContent(extension, bytes);
    }

    /** Whether a folder has an office's own files with their map, which are one submission. */
    public static boolean hasMap(Path folder) throws IOException {
        return FormFile.source(folder) instanceof MappedFiles;
    }

    private static byte[] zipped(List<Path> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path table : tables) {
                ZipEntry entry = new ZipEntry(table.getFileName().toString());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(RegularFile.bytes(table, LARGEST));
            }
        }
        return bytes.toByteArray();
    }

    /** The hash by which an assessment names it: for a folder of tables that of the tables one after the other. */
    public String sha256() throws IOException {
        if (!isFolder()) {
            return Sha256.of(bytes);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(all);
            }
        }
        return Sha256.of(all.toByteArray());
    }

    /**
     * Writes it as it was: a file, or a folder of tables.
     *
     * @param folder where
     * @param name its base name
     * @return the file or folder
     */
    public Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(Path.of(name).getFileName());
        if (!isFolder()) {
            return Files.write(file, bytes);
        }
        Files.createDirectory(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(file.resolve(Path.of(entry.getName()).getFileName()), zip.readAllBytes());
            }
        }
        return file;
    }

    private boolean isFolder() {
        return extension.equals(TABLES) || extension.equals(MAPPED);
    }

    /** Reads it as a submission of a name. */
    public Reading read(SubmissionReader reader, String name, LocalDate asOf) throws IOException {
        if (!isFolder()) {
            return reader.read(name, bytes, asOf);
        }
        Path side = Files.createTempDirectory("dudao-tables-");
        try {
            return reader.read(write(side, name), asOf);
        } finally {
            try (Stream<Path> all = Files.walk(side)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
