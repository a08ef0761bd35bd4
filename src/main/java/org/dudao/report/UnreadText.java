package org.dudao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Unread;
import org.dudao.roster.FieldPaths;

/** Says in one line what was handed in and not judged, and which kinds of inspection would judge it. */
public final class UnreadText {
    private static final int NAMED = 3;

    /** How many kinds of inspection the line names; their ids fit on a line of a terminal. */
    private static final int SHOWN = 2;

    private UnreadText() {}

    /** The line for who runs the check, with the option that would judge it; empty if all that was handed in was judged. */
    public static String line(Assessment assessment, Language language) {
        List<String> profiles = profiles(assessment.unread());
        String first = String.join(",", profiles.subList(0, Math.min(profiles.size(), SHOWN)));
        boolean more = profiles.size() > SHOWN;
        return line(
                assessment,
                profiles.isEmpty()
                        ? ""
                        : language.pick(
                                "，可用 --profile " + first + (more ? " 等" + profiles.size() + "个方案" : ""),
                                "; use --profile " + first
                                        + (more ? " and others, " + profiles.size() + " in all" : "")),
                language);
    }

    /** The line for a document that is issued, without options. */
    public static String issued(Assessment assessment, Language language) {
        return line(assessment, "", language);
    }

    private static String line(Assessment assessment, String by, Language language) {
        List<Unread> unread = assessment.unread();
        if (unread.isEmpty()) {
            return "";
        }
        String headings = unread.stream()
                .limit(NAMED)
                .map(one -> language.pick(FieldPaths.heading(one.path())))
                .collect(Collectors.joining(language.pick("、", ", ")));
        boolean more = unread.size() > NAMED;
        return language.pick(
                "已报送、本方案未判定：" + headings + (more ? "等" + unread.size() + "项数据" : "") + by + "。",
                "Submitted and not judged here: " + headings + (more ? " and others, " + unread.size() + " fields" : "")
                        + by + ".");
    }

    /** The fewest kinds of inspection that judge it all: again and again the one that judges most of what is left. */
    private static List<String> profiles(List<Unread> unread) {
        List<Unread> left = new ArrayList<>(unread);
        List<String> chosen = new ArrayList<>();
        left.removeIf(one -> one.profiles().isEmpty());
        while (!left.isEmpty()) {
            String best = left.stream()
                    .flatMap(one -> one.profiles().stream())
                    .distinct()
                    .sorted()
                    .max(Comparator.comparing((String profile) -> left.stream()
                                    .filter(one -> one.profiles().contains(profile))
                                    .count())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(best);
            left.removeIf(one -> one.profiles().contains(best));
        }
        return chosen;
    }
}
