package org.dudao.report.self;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.LimitWording;
import org.dudao.report.Templates;
import org.dudao.standards.Catalogue;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Standard;

/** A standard's requirement as a sentence, with its limits as they are in force. */
public final class RequirementText {
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Language language;

    /** The sentences as of the day of an assessment. */
    public RequirementText(Catalogue catalogue, Assessment assessment, Language language) {
        LocalDate ended = LateAsOfNotice.referenceDate(assessment.assessment());
        this.catalogue = catalogue;
        this.day = ended == null ? assessment.assessment().asOf() : ended;
        this.language = language;
    }

    /** The sentence; its id for a standard that is not in the catalogue. */
    public String sentence(String id) {
        Standard standard = catalogue.byId().get(id);
        if (standard == null) {
            return id;
        }
        String sentence = Templates.requires(standard, language);
        String slot = Templates.limit(language);
        if (standard.parts() != null || !sentence.contains(slot)) {
            return sentence;
        }
        List<LimitClause> limits = standard.limits().stream()
                .filter(c -> (c.from() == null || !c.from().isAfter(day)) && (c.to() == null || !c.to().isBefore(day)))
                .toList();
        boolean plain = limits.stream().allMatch(c -> c.bands() == null);
        String words = plain
                ? limits.stream().map(this::plain).distinct().collect(Collectors.joining(language.pick("、", ", ")))
                : LimitWording.of(limits, language);
        return sentence.replace(slot, words);
    }

    private String plain(LimitClause clause) {
        String stage = clause.stage() == null
                ? ""
                : language.pick(clause.stage().zh(), clause.stage().en());
        String area = clause.area() == null
                ? ""
                : language.pick(clause.area().zh(), clause.area().en());
        String whom = stage + (stage.isEmpty() || area.isEmpty() ? "" : " ") + area;
        String limit = language.pick(clause.limit().shown());
        return whom.isEmpty() ? limit : limit + language.pick("（" + whom + "）", " (" + whom + ")");
    }
}
