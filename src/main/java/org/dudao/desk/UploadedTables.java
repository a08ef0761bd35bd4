package org.dudao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dudao.io.RegularFile;
import org.dudao.report.FileName;
import org.jspecify.annotations.Nullable;

/** A folder of csv tables, uploaded as a zip. Names within it become names of files without folders; sizes are counted while unpacking. */
final class UploadedTables {
    /** Where they are unpacked, within the folder of a check. */
    static final String FOLDER = "tables";

    private static final String TABLE = ".csv";

    /** What every .xlsx has, and no folder of tables; a workbook may have a table embedded. */
    private static final String WORKBOOK = "[Content_Types].xml";

    private static final int MOST_TABLES = 100;
    private static final int LARGEST = 32 * 1024 * 1024;

    private UploadedTables() {}

    /**
     * Unpacks tables.
     *
     * @param to a folder that is not there yet
     * @return null if the file is no zip of tables, such as a workbook
     * @throws Refusal if there are too many, two of one name, or more bytes in all than the reader takes
     */
    static @Nullable Path unpack(Path file, Path to) throws IOException {
        try (ZipFile zip = open(file)) {
            List<? extends ZipEntry> tables = Collections.list(zip.entries()).stream()
                    .filter(one -> !one.isDirectory() && isTable(base(one)))
                    .toList();
            if (tables.isEmpty() || zip.getEntry(WORKBOOK) != null) {
                return null;
            } else if (tables.size() > MOST_TABLES) {
                throw Refusal.tables(MOST_TABLES);
            }
            Files.createDirectory(to);
            Set<String> names = new HashSet<>();
            int left = LARGEST;
            for (ZipEntry table : tables) {
                String name = safe(base(table));
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw Refusal.twice(name);
                }
                byte[] bytes = bytes(zip, table, left);
                left -= bytes.length;
                Files.write(to.resolve(name), bytes);
            }
            return to;
        } catch (ZipException e) {
            return null; // no zip: JSON, or a workbook of Excel 2003
        }
    }

    /** Windows in China encodes names in GBK without marking it. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return RegularFile.zip(file);
        } catch (ZipException e) {
            return RegularFile.zip(file, Charset.forName("GB18030"));
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry table, int most) throws IOException {
        try (InputStream in = zip.getInputStream(table)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusal.tooLarge();
            }
            return bytes;
        }
    }

    private static String base(ZipEntry entry) {
        String name = entry.getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static boolean isTable(String base) {
        return !base.startsWith(".") && base.toLowerCase(Locale.ROOT).endsWith(TABLE);
    }

    private static String safe(String base) {
        return FileName.of(base.substring(0, base.length() - TABLE.length())) + TABLE;
    }
}
