package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.profiles.OwnLimitReader;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.ProfileReader;
import org.dudao.standards.RuleBaseError;

/** A profile that a bureau wrote: YAML, or a filled-in workbook. */
final class ProfileFile {
    private ProfileFile() {}

    /** Whether what follows {@code --profile} is a file and not a name. */
    static boolean isOne(String named) {
        String lower = named.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml")
                || lower.endsWith(".yml")
                || lower.endsWith(".xlsx")
                || named.contains("/")
                || named.contains("\\");
    }

    /**
     * Reads a profile.
     *
     * @throws RuleBaseError naming whatever is wrong, with file and line or cell
     */
    static Profile read(Path file, Catalogue catalogue) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return FileFault.reading(file, () -> OwnLimitReader.read(file, catalogue));
        }
        try {
            String text = FileFault.reading(file, () -> RegularFile.text(file, RegularFile.WRITTEN_BY_HAND));
            return ProfileReader.read(name, text.replace("\r\n", "\n"), catalogue);
        } catch (FileRefused e) {
            throw new RuleBaseError(e.en() + " / " + e.zh());
        }
    }
}
