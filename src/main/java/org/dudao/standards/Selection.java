package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.Ownership;
import org.dudao.facts.Stage;
import org.dudao.facts.SubjectKind;

/**
 * The standards that a kind of inspection asks.
 *
 * @param areas the areas asked, all of whose standards in force are; {@code *} for every area
 * @param standards further standards asked: ids or {@code area.*}
 * @param without standards that are not asked all the same
 * @param stage the stages that the inspection visits; empty for all
 * @param ownership the types of provider that it visits; empty for all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selection(
        List<String> areas,
        List<String> standards,
        List<String> without,
        List<Stage> stage,
        List<Ownership> ownership) {
    /** Replaces omitted lists by empty ones. */
    public Selection {
        areas = areas == null ? List.of() : List.copyOf(areas);
        standards = standards == null ? List.of() : List.copyOf(standards);
        without = without == null ? List.of() : List.copyOf(without);
        stage = stage == null ? List.of() : List.copyOf(stage);
        ownership = ownership == null ? List.of() : List.copyOf(ownership);
    }

    /** Whether a standard is among those asked, whatever its stages. */
    public boolean names(String id) {
        String area = id.substring(0, id.indexOf('.'));
        return (areas.contains(area) || areas.contains("*") || matches(standards, id)) && !excludes(id);
    }

    /** Whether a standard is left out by name. */
    boolean excludes(String id) {
        return matches(without, id);
    }

    private static boolean matches(List<String> patterns, String id) {
        return patterns.stream().anyMatch(pattern -> Profile.matches(pattern, id));
    }

    /** A standard as it is asked here: of the stages and providers visited alone; null if it is not asked. */
    Standard asked(Standard standard) {
        if (!names(standard.id())) {
            return null;
        }
        Covers covers = standard.covers();
        List<Stage> stages = both(covers.stage(), stage);
        boolean ofSchools = covers.subject() != SubjectKind.TOWNSHIP && covers.subject() != SubjectKind.COUNTY;
        List<Stage> narrowed = ofSchools || covers.stage() != null ? stages : covers.stage();
        List<Ownership> owners = ofSchools ? both(covers.ownership(), ownership) : covers.ownership();
        if ((narrowed != null && narrowed.isEmpty()) || (owners != null && owners.isEmpty())) {
            return null;
        }
        return standard.covering(covers.with(narrowed, owners));
    }

    /** What is in both lists, where an omitted list has everything. */
    private static <T> List<T> both(List<T> covered, List<T> visited) {
        if (visited.isEmpty()) {
            return covered;
        }
        return covered == null
                ? visited
                : covered.stream().filter(visited::contains).toList();
    }
}
