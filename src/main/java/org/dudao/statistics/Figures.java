package org.dudao.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.submission.Submission;

/**
 * The figures compared between townships and years to select places for visits.
 *
 * @param sets the township's own figures, then those of each school
 * @param nearby the numbers of values near the limit of each standard
 * @param inside each value just inside a limit
 */
public record Figures(List<FigureSet> sets, Map<String, NearLimit.Counts> nearby, List<NearLimit> inside) {
    /** The figures of a submission. */
    static Figures of(Submission submission, Assessment assessment) {
        Dataset dataset = submission.dataset();
        List<FigureSet> sets = new ArrayList<>();
        FigureSet.Collector own = new FigureSet.Collector(submission.places());
        NumericFields.each(NumericFields.ofTownship(), dataset, (field, value) -> own.add(field, value, "/"));
        sets.add(own.ofTownship(dataset.township()));
        List<School> schools = dataset.schools() == null ? List.of() : dataset.schools();
        for (int i = 0; i < schools.size(); i++) {
            School school = schools.get(i);
            String row = "/schools/" + i + "/";
            FigureSet.Collector collector = new FigureSet.Collector(submission.places());
            NumericFields.each(NumericFields.ofSchool(), school, (field, value) -> collector.add(field, value, row));
            sets.add(collector.ofSchool(school, dataset.township()));
        }
        NearLimit.Collector near = new NearLimit.Collector(assessment);
        return new Figures(sets, near.counts(), near.inside());
    }
}
