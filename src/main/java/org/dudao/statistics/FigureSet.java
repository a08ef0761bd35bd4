package org.dudao.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.assessment.Evidence;
import org.dudao.facts.CodeList;
import org.dudao.facts.School;
import org.dudao.facts.Township;
import org.dudao.io.Sha256;
import org.dudao.submission.json.SourceLocations;

/**
 * The figures of one school, or of the township itself, small enough to compare a nation's.
 *
 * @param school the school's code; null for the township's own figures
 * @param name null if it was not reported
 * @param type the code of the school's type; null if it was not reported
 * @param area the code of its type of area; null if it was not reported
 * @param merged whether the school was merged into another
 * @param reported the number of figures
 * @param zero the number of zeros
 * @param telling the number of distinct values with two digits or more
 * @param hash equal for equal figures in equal fields
 * @param persons numbers of people that occur only once in the set, as two bytes each, in Base64
 * @param shown the first significant figures
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FigureSet(
        String school,
        String name,
        String type,
        String area,
        boolean merged,
        int reported,
        int zero,
        int telling,
        long hash,
        String persons,
        List<Evidence> shown) {
    /** Smaller figures are too common to be significant. */
    static final int TELLING_FROM = 10;

    /** Smaller numbers of people too often stay equal from year to year. */
    static final int PERSONS_FROM = 20;

    /** Numbers of this many digits fit an int. */
    private static final int WHOLE_DIGITS = 9;

    private static final int SHOWN = 3;

    /** 2^64 divided by the golden ratio: its multiples scatter (Knuth, The Art of Computer Programming, volume 3, 6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The list is omitted from JSON if empty. */
    public FigureSet {
        shown = shown == null ? List.of() : shown;
        persons = persons == null ? "" : persons;
    }

    /** A copy without the figures shown. */
    public FigureSet unshown() {
        return new FigureSet(school, name, type, area, merged, reported, zero, telling, hash, persons, List.of());
    }

    /** The numbers of people, each as a hash of field and value. */
    public Set<Short> personsOnly() {
        Set<Short> found = new TreeSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(persons));
        while (bytes.remaining() >= Short.BYTES) {
            found.add(bytes.getShort());
        }
        return found;
    }

    /** Collects the figures of one set. */
    static final class Collector {
        private final SourceLocations places;
        private long hash;
        private final Set<Object> telling = new HashSet<>();
        private final Set<Object> counted = new HashSet<>();
        private final TreeSet<Short> persons = new TreeSet<>();
        private final List<Evidence> shown = new ArrayList<>();
        private int reported;
        private int zero;

        Collector(SourceLocations places) {
            this.places = places;
        }

        /**
         * Adds a figure.
         *
         * @param value a Long or a BigDecimal; null if it was not reported
         * @param row the address of the record, with a trailing slash
         */
        void add(NumericFields.Numeric field, Object value, String row) {
            if (value instanceof Long whole) {
                add(field, whole, whole, row);
            } else if (value != null) {
                BigDecimal plain = plain((BigDecimal) value);
                boolean whole = plain.scale() == 0 && plain.precision() <= WHOLE_DIGITS;
                add(field, whole ? (Object) plain.longValue() : plain, plain.doubleValue(), row);
            }
        }

        /**
         * Adds a figure.
         *
         * @param figure a Long if it is whole and fits, else a BigDecimal without trailing zeros
         * @param roughly its approximation, for comparison with whole numbers
         */
        private void add(NumericFields.Numeric field, Object figure, double roughly, String row) {
            reported++;
            hash = scattered(hash ^ field.hash() ^ number(figure));
            if (roughly == 0) {
                zero++;
            }
            if (roughly >= TELLING_FROM && telling.add(figure) && shown.size() < SHOWN) {
                shown.add(new Evidence(places.locate(row + field.path()), field.title(), text(figure)));
            }
            if (field.persons() && roughly >= PERSONS_FROM && counted.add(figure)) {
                persons.add(field.hashes().hash(figure));
            }
        }

        /** The canonical form, independent of trailing zeros. */
        private static BigDecimal plain(BigDecimal value) {
            if (value.scale() == 0) {
                return value;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** The township's own figures. */
        FigureSet ofTownship(Township township) {
            return set(null, township.name(), null, township.areaType(), false);
        }

        /** The figures of a school. */
        FigureSet ofSchool(School school, Township township) {
            return set(
                    school.code(),
                    school.name(),
                    school.typeCode(),
                    school.areaType() == null ? township.areaType() : school.areaType(),
                    school.mergedOn() != null);
        }

        private FigureSet set(String school, String name, CodeList type, CodeList area, boolean merged) {
            ByteBuffer bytes = ByteBuffer.allocate(persons.size() * Short.BYTES);
            persons.forEach(bytes::putShort);
            return new FigureSet(
                    school,
                    name,
                    type == null ? null : type.code(),
                    area == null ? null : area.code(),
                    merged,
                    reported,
                    zero,
                    telling.size(),
                    hash,
                    Base64.getEncoder().encodeToString(bytes.array()),
                    shown);
        }
    }

    /** The hashed text of a field's figure. */
    static String line(String field, Object figure) {
        return field + "=" + text(figure) + "\n";
    }

    private static String text(Object figure) {
        return figure instanceof BigDecimal decimal ? decimal.toPlainString() : figure.toString();
    }

    /** A figure as a number; adjacent small ones are scattered. */
    private static long number(Object figure) {
        return figure instanceof BigDecimal decimal
                ? scattered(scattered(decimal.unscaledValue().longValue()) + decimal.scale())
                : scattered((Long) figure);
    }

    /** A bijection: an odd factor and a shift are invertible. */
    private static long scattered(long number) {
        long x = number * GOLDEN;
        return x ^ (x >>> Integer.SIZE);
    }

    static long hash(String text) {
        return ByteBuffer.wrap(Sha256.bytesOf(text)).getLong();
    }
}
