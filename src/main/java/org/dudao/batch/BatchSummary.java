package org.dudao.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A work summary that lies beside a submission of the same name or code.
 *
 * @param name as an input is named
 * @param path of the summary
 * @param source the name of the submission
 * @param submission its path
 */
public record BatchSummary(String name, Path path, String source, Path submission) {
    private static final List<String> SUMMARIES = List.of(".docx", ".txt", ".md", ".doc", ".pdf");
    private static final List<String> SUBMISSIONS = List.of(".json", ".xlsx", ".xls");

    /** What a summary's name may say beside its submission's: 甲镇 工作总结. */
    private static final Pattern TITLE = Pattern.compile("[-_ 　]?.{0,12}总结(?:报告)?");

    private static final Pattern CODE = Pattern.compile("^[0-9]{9}(?![0-9])");

    /** Whether a file is a document or a text by its name. */
    static boolean isSummary(Path file) {
        return SUMMARIES.contains(ending(file));
    }

    /**
     * The submission of a summary.
     *
     * @param all the files of its folder
     * @return null if there is none
     */
    static @Nullable Path submission(Path summary, List<Path> all) {
        return all.stream()
                .filter(file -> SUBMISSIONS.contains(ending(file)))
                .filter(file -> isOf(base(summary), base(file)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(String summary, String submission) {
        Matcher code = CODE.matcher(summary);
        return summary.equals(submission)
                || (summary.startsWith(submission)
                        && TITLE.matcher(summary.substring(submission.length())).matches())
                || (code.find() && (submission + " ").matches(code.group() + "[^0-9].*"));
    }

    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending(file).length());
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.lastIndexOf('.') < 0
                ? ""
                : name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
