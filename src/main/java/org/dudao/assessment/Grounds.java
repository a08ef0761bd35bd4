package org.dudao.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.rules.Measure;
import org.dudao.rules.Source;
import org.dudao.standards.Cell;
import org.dudao.standards.Part;
import org.dudao.standards.Paths;
import org.dudao.standards.Roster;

/** The values that verdicts rest on. */
final class Grounds {
    private final Roster roster;

    Grounds(Roster roster) {
        this.roster = roster;
    }

    /** What a verdict rests on: what its broken parts need, or all its parts where none is broken, and the rows that rules picked. */
    List<Cell> of(Judged one) {
        Set<Cell> cells = new LinkedHashSet<>();
        if (one.measures().isEmpty()) {
            return List.of();
        }
        List<Part> asked = one.of().standard().asked();
        for (int i = 0; i < asked.size(); i++) {
            if (one.rests(i)) {
                List<String> needs = asked.get(i).needs();
                for (String need : needs == null ? one.of().standard().needs() : needs) {
                    cells.addAll(Paths.cells(need, one.of().row(), roster));
                }
                cells.addAll(picked(one.measures().get(i)));
            }
        }
        return cells.stream().filter(c -> c.value() != null).toList();
    }

    private List<Cell> picked(Measure measure) {
        List<Cell> cells = new ArrayList<>();
        for (Source source : measure == null ? List.<Source>of() : measure.sources()) {
            for (Record fact : source.facts()) {
                source.components().forEach(c -> cells.add(Paths.cell(roster.of(fact), c)));
            }
        }
        return cells;
    }
}
