package org.dudao.overview;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Entry;
import org.dudao.facts.FieldType;
import org.dudao.facts.School;
import org.dudao.facts.Shape;

/** The fields that hold numbers, of a township itself and of a school, in the order of the dictionary. */
final class NumericFields {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.WHOLE, FieldType.DECIMAL);

    private NumericFields() {}

    /**
     * One field.
     *
     * @param path its path in the dictionary, from the record it is looked for in
     * @param persons whether it counts people, whose number changes every year
     * @param hashes of its figures
     */
    record Numeric(String path, String title, boolean persons, List<MethodHandle> steps, PersonHashes hashes) {
        /** Its value in a record of facts; null where it was not reported. */
        BigDecimal value(Record from) {
            Object value = from;
            try {
                for (MethodHandle step : steps) {
                    value = (Object) step.invokeExact(value);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("A record of facts cannot be read at " + path, e);
            }
            if (value == null || value instanceof BigDecimal) {
                return (BigDecimal) value;
            }
            return value instanceof Integer whole ? BigDecimal.valueOf(whole) : new BigDecimal(value.toString());
        }
    }

    private static final class Known {
        static final List<Numeric> TOWNSHIP;
        static final List<Numeric> SCHOOL;

        static {
            Shape dataset = Dictionary.load().dataset();
            List<Numeric> fields = new ArrayList<>();
            walk(Dataset.class, dataset, "", List.of(), fields);
            TOWNSHIP = List.copyOf(fields);
            fields.clear();
            walk(School.class, dataset.parts().get("schools").shape(), "", List.of(), fields);
            SCHOOL = List.copyOf(fields);
        }
    }

    static List<Numeric> ofTownship() {
        return Known.TOWNSHIP;
    }

    static List<Numeric> ofSchool() {
        return Known.SCHOOL;
    }

    private static void walk(
            Class<?> type, Shape shape, String before, List<MethodHandle> steps, List<Numeric> fields) {
        shape.parts().forEach((name, part) -> {
            if (part.table() != null || (part.field() != null && !isNumber(part.field()))) {
                return;
            }
            List<MethodHandle> further = new ArrayList<>(steps);
            further.add(accessor(type, part.component()));
            if (part.field() != null) {
                fields.add(new Numeric(
                        before + name,
                        part.field().zh(),
                        part.field().unit().equals("人"),
                        further,
                        new PersonHashes(before + name)));
            } else {
                walk(part.shape().type(), part.shape(), before + name + "/", further, fields);
            }
        });
    }

    private static boolean isNumber(Entry field) {
        return NUMBERS.contains(field.type());
    }

    private static MethodHandle accessor(Class<?> type, String component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(type.getMethod(component))
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no " + component, e);
        }
    }
}
