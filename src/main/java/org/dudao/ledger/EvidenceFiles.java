package org.dudao.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.dudao.facts.BilingualText;
import org.dudao.io.Durable;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the files attached to items, each under the hash of its bytes: {@code ab/ab12….jpg}. A file that is there is never
 * written again.
 */
public final class EvidenceFiles {
    private static final String SIDE = ".writing-";

    private final Path folder;

    /** The files in a folder, which is made when the first one is kept. */
    public EvidenceFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The files of a ledger of SQLite: in a folder beside it, with {@code .files} after its name. */
    public static EvidenceFiles beside(Path ledger) {
        return new EvidenceFiles(ledger.resolveSibling(ledger.getFileName() + ".files"));
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Copies a file to the side, so that it can be attached.
     *
     * @throws FileFault if it cannot be read, or the folder not be written
     */
    public Prepared prepare(Path file) throws IOException {
        FileFault.reading(file, () -> {
            RegularFile.mustBe(file);
            return file;
        });
        Path side = FileFault.writing(folder, () -> {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, SIDE);
        });
        Path copy = side.resolve("file");
        try {
            copy(file, copy);
            long bytes = Files.size(copy);
            if (bytes == 0) {
                throw new Refused(
                        "佐证材料是空文件：" + file + "。请检查后再附。", "The evidence is an empty file: " + file + ". Check it.");
            }
            String name = Texts.printable(String.valueOf(file.getFileName()));
            return new Prepared(side, copy, new Attachment(name, Sha256.of(copy), bytes));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            Files.delete(side);
            throw e;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = FileFault.reading(from, () -> RegularFile.open(from))) {
            FileFault.writing(to, () -> {
                try (OutputStream out = Files.newOutputStream(to)) {
                    in.transferTo(out);
                }
                Durable.file(to);
                return to;
            });
        }
    }

    /** The file of a hash; null if there is none. */
    public @Nullable Path find(String sha256) throws IOException {
        Path within = within(sha256);
        if (!Files.isDirectory(within)) {
            return null;
        }
        try (DirectoryStream<Path> some = Files.newDirectoryStream(within, sha256 + "*")) {
            for (Path one : some) {
                if (RegularFile.isRegular(one)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** What is wrong with the file of a hash; null if it is there with the bytes that were attached. */
    public @Nullable BilingualText fault(String sha256) throws IOException {
        Path file = find(sha256);
        if (file == null) {
            Path gone = within(sha256).resolve(sha256);
            return new BilingualText(
                    "佐证材料缺失：" + gone + "。请从备份旁边的 .files 文件夹复制回来。",
                    "evidence is missing: " + gone + ". Copy it back from the .files folder of a backup.");
        }
        return Sha256.of(file).equals(sha256)
                ? null
                : new BilingualText(
                        "佐证材料被改动：" + file + "。请从备份旁边的 .files 文件夹复制回来。",
                        "evidence was changed: " + file + ". Copy it back from the .files folder of a backup.");
    }

    private Path within(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** A file that is copied, and is kept when it is attached. */
    public final class Prepared implements Closeable {
        private final Path side;
        private final Path copy;
        private final Attachment attachment;

        private Prepared(Path side, Path copy, Attachment attachment) {
            this.side = side;
            this.copy = copy;
            this.attachment = attachment;
        }

        /** Its name, hash and size. */
        public Attachment attachment() {
            return attachment;
        }

        /** Moves it to its place, where it is on the disk when this returns. */
        void keep() {
            try {
                FileFault.writing(folder, () -> {
                    put();
                    return folder;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void put() throws IOException {
            String sha256 = attachment.sha256();
            Path there = find(sha256);
            if (there != null && Sha256.of(there).equals(sha256)) {
                return;
            } else if (there != null) {
                throw new LedgerFault(
                        "已有的佐证材料被改动，没有覆盖，也没有登记：" + there + "。请把它移走，或从备份恢复，再试。",
                        "A file of evidence was changed; it was not overwritten, and nothing was written: " + there
                                + ". Move it away, or restore it from a backup, and try again.");
            }
            Path shelf = within(sha256);
            RegularFile.makeFolders(folder, shelf);
            Path target = shelf.resolve(sha256 + extension(attachment.name()));
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(shelf);
            Durable.folder(folder);
            Durable.folder(Objects.requireNonNull(folder.getParent(), "a folder of evidence is no root"));
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(side);
        }
    }

    /** The end of a name that tells what kind of file it is; empty if it has none. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return end.matches("\\.[a-z0-9]{1,8}") ? end : "";
    }
}
