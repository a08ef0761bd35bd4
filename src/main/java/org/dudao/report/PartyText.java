package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.standards.Responsible;

/** How much each kind of party must correct, and by when: a sentence for each. */
public final class PartyText {
    private final Assessment assessment;
    private final SubjectOwners owners;
    private final Language language;

    /** The sentences for one assessment in one language. */
    public PartyText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.owners = new SubjectOwners(assessment);
        this.language = language;
    }

    private record Due(ResponsibleParty party, AssignedDuty duty) {}

    /** A sentence for each of these kinds of party that must act, without a full stop. */
    public List<String> lines(LetterOutline outline, Set<Responsible> kinds) {
        return byKind(outline, kinds).stream().map(this::line).toList();
    }

    private Collection<List<Due>> byKind(LetterOutline outline, Set<Responsible> kinds) {
        Map<Responsible, List<Due>> byKind = new EnumMap<>(Responsible.class);
        for (Outline.InStandard standard : outline.standards()) {
            for (Finding finding : standard.findings()) {
                for (AssignedDuty duty : finding.duties()) {
                    ResponsibleParty party = owners.party(finding, duty.party());
                    if (kinds.contains(party.kind())) {
                        byKind.computeIfAbsent(party.kind(), k -> new ArrayList<>())
                                .add(new Due(party, duty));
                    }
                }
            }
        }
        return byKind.values();
    }

    private String line(List<Due> dues) {
        LocalDate asOf = assessment.assessment().asOf();
        long today =
                dues.stream().filter(due -> due.duty().lastDay().equals(asOf)).count();
        String at = today == 0 ? "" : language.pick("（" + today + "项当日办结）", " (" + today + " of them today)");
        return who(dues) + language.pick(dues.size() + "项", ": " + dues.size() + items(dues.size())) + at;
    }

    /** With the last day of all, for those who read no annex. */
    public List<String> linesWithDays(LetterOutline outline, Set<Responsible> kinds) {
        return byKind(outline, kinds).stream()
                .map(dues -> line(dues) + last(dues))
                .toList();
    }

    private String last(List<Due> dues) {
        LocalDate last = dues.stream()
                .map(due -> due.duty().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return language.pick("，最迟" + DutyWording.day(last, language) + "前完成", ", the last by " + last);
    }

    private static String items(int count) {
        return count == 1 ? " item" : " items";
    }

    private String who(List<Due> dues) {
        List<ResponsibleParty> parties =
                dues.stream().map(Due::party).distinct().collect(Collectors.toList());
        ResponsibleParty one = parties.get(0);
        return switch (one.kind()) {
            case SCHOOL ->
                language.pick(
                        "学校、幼儿园（" + parties.size() + "所）",
                        parties.size() + (parties.size() == 1 ? " school" : " schools"));
            case ORGANISER ->
                language.pick(
                        "举办者（" + parties.size() + "个）",
                        parties.size() + (parties.size() == 1 ? " organiser" : " organisers"));
            default -> language.name(one.title(language));
        };
    }
}
