package org.dudao.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of the archive.
 *
 * @param sha256 the hash of its contents, as assessments name it
 * @param kind what it is
 * @param extension such as {@code xlsx}
 * @param file the base name that it had
 * @param township the code of its township or county
 * @param schoolYear two consecutive years
 * @param profile of a profile: its id and its own hash, joined by a colon; null for others
 */
public record ArchivedFile(
        String sha256,
        ArchivedKind kind,
        String extension,
        String file,
        String township,
        String schoolYear,
        @Nullable String profile) {
    private static final int COUNTY = 6;

    /** A file that is no profile. */
    public ArchivedFile(
            String sha256, ArchivedKind kind, String extension, String file, String township, String schoolYear) {
        this(sha256, kind, extension, file, township, schoolYear, null);
    }

    /** The name under which it can be opened by itself: a line of a file of many is a file of its own kind. */
    public String ownName() {
        boolean fits = extension.contains(".") || file.toLowerCase(Locale.ROOT).endsWith("." + extension);
        return fits ? file : file + "." + extension;
    }

    /** The folder within the archive: school year, county and township. */
    public String folder() {
        return schoolYear + "/" + township.substring(0, Math.min(COUNTY, township.length())) + "/" + township;
    }

    /** The path within the archive. */
    public String path() {
        return folder() + "/" + sha256 + "." + extension + ".gz";
    }
}
