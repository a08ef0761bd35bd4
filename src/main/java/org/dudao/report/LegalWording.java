package org.dudao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.BasisRole;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Citation;
import org.dudao.standards.Confidence;
import org.dudao.standards.Responsible;

/**
 * What a document that leaves the bureau says of law about a finding.
 *
 * <p>It cites only clauses that were read, hold in the township's place and bind the addressee: laws, regulations and rules are broken
 * (违反), other documents are not complied with (不符合), and a target is not reached (未达到). What follows a breach is said only beside
 * the duty that was broken. Whatever is found without such a clause, the bureau requires of its own (按照本次督导要求).
 */
public final class LegalWording {
    private final String township;
    private final Language language;

    /** The wording for the documents of one assessment. */
    public LegalWording(Assessment assessment, Language language) {
        this.township = assessment.assessment().township().code();
        this.language = language;
    }

    /**
     * The sentence, without a full stop.
     *
     * @param addressee as whom clauses bind the one to whom the document is sent
     */
    public String sentence(Finding finding, List<BoundParty> addressee) {
        if (finding.outcome() == Outcome.QUERY) {
            return language.pick("核实数据，不是法律要求", "a data check, which no law requires");
        }
        List<Citation> binding = cited(finding, addressee);
        List<String> clauses = new ArrayList<>();
        boolean commissioned = finding.basis().stream().anyMatch(c -> c.role() == BasisRole.COMMISSIONED);
        if (binding.isEmpty() || (commissioned && binding.stream().noneMatch(LegalWording::isDemand))) {
            clauses.add(request(finding, addressee, binding.isEmpty()));
        }
        add(
                clauses,
                binding,
                c -> isDemand(c) && c.rank().isLaw() && !isOfAnyone(c),
                language.pick("违反%s的规定", "this is contrary to %s"));
        add(
                clauses,
                binding,
                c -> isDemand(c) && c.rank().isLaw() && isOfAnyone(c),
                language.pick("该情形违反%s的规定", "the situation is contrary to %s"));
        add(
                clauses,
                binding,
                c -> isDemand(c) && !c.rank().isLaw(),
                language.pick("不符合%s的要求", "this does not meet the requirement of %s"));
        binding.stream().filter(c -> c.role() == BasisRole.TARGET).forEach(c -> clauses.add(target(c)));
        add(
                clauses,
                binding,
                c -> c.role() == BasisRole.LIABILITY,
                language.pick("依据%s处理", "it is dealt with under %s"));
        return String.join(language.pick("，", "; "), clauses);
    }

    /** The sentence, without a full stop; empty where no clause is cited to the addressee, so that the bureau asks for it of its own. */
    public String sentenceIfCited(Finding finding, List<BoundParty> addressee) {
        return cited(finding, addressee).isEmpty() ? "" : sentence(finding, addressee);
    }

    /** The clauses that are cited to an addressee: demands and targets, and liability beside a demand that was broken. */
    public List<Citation> cited(Finding finding, List<BoundParty> addressee) {
        List<Citation> binding = finding.basis().stream()
                .filter(c -> isPrintable(c) && c.bindsAny(addressee))
                .toList();
        boolean broken = binding.stream().anyMatch(c -> isDemand(c) && !isOfAnyone(c));
        return binding.stream()
                .filter(c -> c.role() != BasisRole.LIABILITY || (broken && !isOfAnyone(c)))
                .toList();
    }

    /** What the bureau requires of its own; the township is to see to what binds its schools. */
    private String request(Finding finding, List<BoundParty> addressee, boolean nothingCited) {
        String bound = nothingCited && addressee.equals(Responsible.TOWNSHIP.boundAs()) ? boundBeside(finding) : "";
        return bound.isEmpty()
                ? language.pick("按照本次督导要求，应予整改", "this inspection requires it to be corrected")
                : language.pick(
                        "按照本次督导要求，应予督促整改（约束" + bound + "的条文另见）",
                        "this inspection requires the township to see that it is corrected (the clauses that bind "
                                + bound + " are stated elsewhere)");
    }

    /** Whom clauses bind that are cited to a school or its organiser. */
    private String boundBeside(Finding finding) {
        return Stream.of(BoundParty.SCHOOL, BoundParty.ORGANISER)
                .filter(party -> !cited(finding, boundAs(party)).isEmpty())
                .map(party -> language.pick(party.zh(), party.en()))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    private static List<BoundParty> boundAs(BoundParty party) {
        return (party == BoundParty.SCHOOL ? Responsible.SCHOOL : Responsible.ORGANISER).boundAs();
    }

    /**
     * The clauses that were broken by whoever they bind, each with the one it binds: for a document that speaks of many, such as the
     * problems of a township and its schools.
     */
    public String sentences(Finding finding) {
        List<String> sentences = new ArrayList<>();
        for (BoundParty party : BoundParty.values()) {
            boolean isBound = finding.basis().stream()
                    .anyMatch(c ->
                            isPrintable(c) && c.role().demands() && c.binds().get(0) == party);
            if (isBound) {
                Finding its = finding.withBasis(finding.basis().stream()
                        .filter(c -> c.binds().get(0) == party || c.role() == BasisRole.COMMISSIONED)
                        .toList());
                String whose = party == BoundParty.ANYONE ? "" : language.pick(party.zh() + "：", party.en() + ": ");
                sentences.add(whose + sentence(its, List.of(party)));
            }
        }
        return sentences.isEmpty() ? sentence(finding, List.of()) : String.join(language.pick("；", "; "), sentences);
    }

    private void add(List<String> clauses, List<Citation> binding, Predicate<Citation> which, String words) {
        String and = language.pick("、", "; ");
        String cited = binding.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        c -> Bases.document(c, language), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Bases.inSentence(one.getValue(), language))
                .collect(Collectors.joining(and));
        if (!cited.isEmpty()) {
            clauses.add(words.replace("%s", cited));
        }
    }

    private String target(Citation target) {
        String aim = target.aim() == null ? "" : language.pick(target.aim());
        String cited = Bases.inSentence(List.of(target), language);
        return language.pick(
                "未达到" + cited + "提出的" + (aim.isEmpty() ? "" : aim + "的") + "目标",
                "the aim set by " + cited + (aim.isEmpty() ? "" : " (" + aim + ")") + " is not reached");
    }

    private boolean isPrintable(Citation citation) {
        return citation.confidence() == Confidence.VERIFIED
                && citation.booktitle()
                && citation.holdsIn(township)
                && (citation.role().demands() || citation.role() == BasisRole.LIABILITY);
    }

    /** Whether it binds everybody: then whoever broke it need not be the addressee. */
    private static boolean isOfAnyone(Citation citation) {
        return citation.binds().contains(BoundParty.ANYONE);
    }

    private static boolean isDemand(Citation citation) {
        return citation.role() == BasisRole.DUTY || citation.role() == BasisRole.LIMIT;
    }
}
