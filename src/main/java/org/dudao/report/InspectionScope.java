package org.dudao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Summary;
import org.dudao.standards.Loosened;
import org.dudao.standards.StandardKind;

/** Says what an inspection asked: its kind, what its place adds to the national standards, and of what it asks less. */
public final class InspectionScope {
    private static final int PLACES = 5;

    private InspectionScope() {}

    /**
     * The standards that were asked, as in “对照…逐项核查”.
     *
     * @return 现行标准 where no kind of inspection selected some
     */
    public static String standards(Assessment assessment, Language language) {
        List<Assessment.ProfileRef> kinds = kinds(assessment.assessment().profiles());
        long asked = asked(assessment.summary());
        return kinds.isEmpty()
                ? language.pick("现行标准", "the standards in force")
                : language.pick(
                        titles(kinds, language) + asked + "项标准",
                        "the " + asked + " standards of: " + titles(kinds, language));
    }

    /** What was inspected, for a title: 教育工作, or the kinds of inspection. */
    public static String matter(Assessment assessment, Language language) {
        List<Assessment.ProfileRef> kinds = kinds(assessment.assessment().profiles());
        return kinds.isEmpty() ? language.pick("教育工作", "Education Work") : titles(kinds, language);
    }

    /** The kind of supervision: the kinds of inspection by title, or a comprehensive one where none was chosen. */
    public static String kindOfSupervision(Collection<Assessment.ProfileRef> profiles, Language language) {
        List<Assessment.ProfileRef> kinds = kinds(profiles);
        return kinds.isEmpty() ? language.pick("综合督导", "comprehensive supervision") : titles(kinds, language);
    }

    private static List<Assessment.ProfileRef> kinds(Collection<Assessment.ProfileRef> profiles) {
        return profiles.stream()
                .filter(Assessment.ProfileRef::isKindOfInspection)
                .toList();
    }

    private static String titles(List<Assessment.ProfileRef> profiles, Language language) {
        return profiles.stream()
                .map(profile -> language.pick(profile.title()))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** The number of requirement standards asked, data checks not counted. */
    public static long asked(Summary summary) {
        return summary.byStandard().stream()
                .filter(one -> one.kind() == StandardKind.REQUIREMENT)
                .count();
    }

    /** A sentence for each thing to say; empty where the national standards hold without any profile. */
    public static List<String> lines(Assessment assessment, Language language) {
        List<String> lines = new ArrayList<>();
        List<Assessment.LeftOut> unreadable =
                assessment.assessment().submission().unreadable();
        if (!unreadable.isEmpty()) {
            lines.add(partial(unreadable, language));
        }
        List<Assessment.ProfileRef> profiles = assessment.assessment().profiles();
        List<Assessment.ProfileRef> kinds = kinds(profiles);
        if (!kinds.isEmpty()) {
            long asked = asked(assessment.summary());
            lines.add(language.pick(
                    "督导方案：" + titles(kinds, language) + "，" + asked + "项标准；其余标准本次不查，不作结论。",
                    "Kind of inspection: " + titles(kinds, language) + ", " + asked
                            + " standards; nothing is concluded on the others."));
        }
        lines.addAll(others(profiles, language));
        return lines;
    }

    private static String partial(List<Assessment.LeftOut> unreadable, Language language) {
        String places = unreadable.stream()
                .limit(PLACES)
                .map(one -> EvidenceText.place(one.place(), language))
                .collect(Collectors.joining(language.pick("、", ", ")));
        boolean more = unreadable.size() > PLACES;
        return language.pick(
                "只判定了能读取的部分：" + places + (more ? "等" : "") + "共" + unreadable.size()
                        + "处未能读取，有关事项未评估。本结果供改正填报之用，不作为督导结论。",
                "Judged in part only: " + unreadable.size() + " cells or sheets could not be read (" + places
                        + (more ? ", …" : "")
                        + "), and what rests on them was not assessed. This is for correcting the submission, not a conclusion of supervision.");
    }

    /** All sentences, each after a blank. */
    public static String appended(Assessment assessment, String blank, Language language) {
        return lines(assessment, language).stream().map(line -> blank + line).collect(Collectors.joining());
    }

    /** The sentences on places, other profiles, and what is asked less, for one or many townships. */
    public static List<String> others(Collection<Assessment.ProfileRef> profiles, Language language) {
        List<String> lines = new ArrayList<>();
        List<Assessment.ProfileRef> places = profiles.stream()
                .filter(profile -> profile.by().equals(Assessment.ProfileRef.PLACE))
                .toList();
        List<Assessment.ProfileRef> named = profiles.stream()
                .filter(profile -> !profile.by().equals(Assessment.ProfileRef.PLACE))
                .filter(profile -> !profile.isKindOfInspection())
                .toList();
        if (!places.isEmpty()) {
            lines.add(language.pick(
                    "另适用当地标准：" + titles(places, language) + "。",
                    "Standards of the place apply too: " + titles(places, language) + "."));
        }
        if (!named.isEmpty()) {
            lines.add(language.pick(
                    "另采用：" + titles(named, language) + "。", "Also applied: " + titles(named, language) + "."));
        }
        profiles.stream().filter(profile -> !profile.without().isEmpty()).forEach(profile -> {
            String without = profile.without().stream()
                    .map(language::pick)
                    .collect(Collectors.joining(language.pick("、", ", ")));
            lines.add(language.pick("本方案指明不查：" + without + "。", "Left out by name: " + without + "."));
        });
        profiles.forEach(profile -> profile.loosened().forEach(one -> lines.add(loosened(one, profile, language))));
        return lines;
    }

    /** The kinds of inspection alone, as a sentence without numbers; empty if there is none. */
    public static String kindsAlone(Collection<Assessment.ProfileRef> profiles, Language language) {
        List<Assessment.ProfileRef> kinds = kinds(profiles);
        return kinds.isEmpty()
                ? ""
                : language.pick(
                        "督导方案：" + titles(kinds, language) + "；其余标准本次不查，不作结论。",
                        "Kind of inspection: " + titles(kinds, language)
                                + "; nothing is concluded on other standards.");
    }

    private static String loosened(Loosened one, Assessment.ProfileRef profile, Language language) {
        String document = one.document() == null ? "" : language.pick("，文件：", ", document: ") + one.document();
        return language.pick(
                "放宽：“" + one.title().zh() + "”由“" + one.before().zh() + "”改为“"
                        + one.after().zh() + "”（" + profile.title().zh() + "），理由：" + one.reason() + "，批准："
                        + one.approver() + document + "。",
                "Asked less: \"" + one.title().en() + "\" from \""
                        + one.before().en() + "\" to \"" + one.after().en()
                        + "\" (" + profile.title().en() + "); reason: " + one.reason() + "; approved by "
                        + one.approver()
                        + document + ".");
    }
}
