package org.dudao;

import java.util.List;
import org.dudao.hints.Hint;
import org.jspecify.annotations.Nullable;

/**
 * A hint as a row: figures that are unlikely, and not proved wrong.
 *
 * @param hint its kind, such as {@code repeated}
 * @param code the nine digits of the township
 * @param name of the township; null if none was reported
 * @param schoolYear two years in a row, such as 2025-2026
 * @param subjectKind {@code township} or {@code school}
 * @param subject the code of the township or school
 * @param others the codes of other townships concerned, up to a limit
 * @param sentenceZh the unlikely fact in Chinese, with its numbers
 * @param sentenceEn the same in English
 */
public record HintRow(
        String hint,
        String code,
        @Nullable String name,
        String schoolYear,
        String subjectKind,
        String subject,
        List<String> others,
        String sentenceZh,
        String sentenceEn) {
    static HintRow of(Hint hint) {
        return new HintRow(
                hint.kind().code(),
                hint.township().code(),
                hint.township().name(),
                hint.schoolYear(),
                hint.subject().kind().code(),
                hint.subject().id(),
                hint.others(),
                hint.sentence().zh(),
                hint.sentence().en());
    }
}
