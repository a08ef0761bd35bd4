package org.dudao.submission.workbook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of the schools in the sheet 学校 by name, for rows that name a school instead of its code. */
final class NamedSchools {
    /** Stands for a name that several schools have. */
    private static final String SEVERAL = "";

    private final Map<String, String> codes = new HashMap<>();

    /** Enters a school of the sheet 学校. */
    void add(Workbook.@Nullable Cell name, @Nullable String code) {
        if (name != null && name.kind() == Workbook.Kind.TEXT && code != null && !code.isBlank()) {
            codes.merge(key(name.text()), code, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** The code of the only school of a name; null if there is none, or several. */
    @Nullable
    String code(String name) {
        String code = codes.get(key(name));
        return code == null || code.equals(SEVERAL) ? null : code;
    }

    /** Whether a field is the code of a school, which a name may stand for; in the sheet 学校 itself none can. */
    boolean mayName(String path) {
        return path.endsWith(".schoolCode") || path.endsWith("].schoolCodes");
    }

    private static String key(String name) {
        return HeadingNormalizer.word(name);
    }
}
