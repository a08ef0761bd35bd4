package org.dudao.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Evidence;
import org.dudao.io.CompactCodec;

/** Sets of figures as bytes: a figure with its location in the order of the dictionary needs neither location nor name. */
final class SetFormat {
    private static final int MERGED = 1;

    private static final class Known {
        static final Fields TOWNSHIP = new Fields(NumericFields.ofTownship());
        static final Fields SCHOOL = new Fields(NumericFields.ofSchool());
    }

    /** Fields by their paths. */
    private static final class Fields {
        private final List<NumericFields.Numeric> all;
        private final Map<String, Integer> byPath = new HashMap<>();

        Fields(List<NumericFields.Numeric> all) {
            this.all = all;
            all.forEach(field -> byPath.put(field.path(), byPath.size()));
        }

        /** The index of a shown field; -1 if its location is another one, as in a workbook. */
        int number(Evidence shown, String row) {
            if (!shown.place().startsWith(row)) {
                return -1;
            }
            int field = byPath.getOrDefault(shown.place().substring(row.length()), -1);
            return field >= 0 && all.get(field).title().equals(shown.field()) ? field : -1;
        }
    }

    private SetFormat() {}

    /** The JSON address of a set's record: the first set is the township's own, followed by the schools in order. */
    static String row(int set) {
        return set == 0 ? "/" : "/schools/" + (set - 1) + "/";
    }

    private static Fields fields(FigureSet set) {
        return set.school() == null ? Known.TOWNSHIP : Known.SCHOOL;
    }

    static void write(FigureSet set, String row, String town, CompactCodec.Writer to) {
        to.text(set.school());
        name(set.name(), town, to);
        to.text(set.type());
        to.text(set.area());
        to.number(set.merged() ? MERGED : 0);
        to.number(set.reported());
        to.number(set.zero());
        to.number(set.telling());
        to.hash(set.hash());
        to.text(set.persons());
        to.number(set.shown().size());
        for (Evidence shown : set.shown()) {
            int field = fields(set).number(shown, row);
            to.number(field + 1);
            if (field < 0) {
                to.text(shown.place());
                to.text(shown.field());
            }
            to.text(shown.value());
        }
    }

    /** Most schools have their township's name in theirs. */
    private static void name(String name, String town, CompactCodec.Writer to) {
        boolean bears = town != null && name != null && name.startsWith(town);
        to.number(bears ? 1 : 0);
        to.text(bears ? name.substring(town.length()) : name);
    }

    private static String name(String town, CompactCodec.Reader from) {
        boolean bears = from.number() == 1;
        String text = from.text();
        return bears ? town + text : text;
    }

    static FigureSet read(String row, String town, CompactCodec.Reader from) {
        FigureSet set = new FigureSet(
                from.text(),
                name(town, from),
                from.text(),
                from.text(),
                from.number() == MERGED,
                from.number(),
                from.number(),
                from.number(),
                from.hash(),
                from.text(),
                new ArrayList<>());
        for (int left = from.number(); left > 0; left--) {
            int number = from.number() - 1;
            if (number < 0) {
                set.shown().add(new Evidence(from.text(), from.text(), from.text()));
            } else {
                NumericFields.Numeric field = fields(set).all.get(number);
                set.shown().add(new Evidence(row + field.path(), field.title(), from.text()));
            }
        }
        return set;
    }
}
