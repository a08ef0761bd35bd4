package org.dudao.statistics;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.School;

/** The numeric fields of a township itself and of a school, in dictionary order. */
final class NumericFields {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.WHOLE, FieldType.DECIMAL);

    private NumericFields() {}

    /** Reads one component of a record: faster than reflection, which matters for a nation's fifty million figures. */
    private interface Component extends Function<Object, Object> {}

    /** The record of a field: the township or school, or a group within. */
    static final class Group {
        private final List<Component> steps;

        Group(List<Component> steps) {
            this.steps = steps;
        }

        /** The group of a township or school. */
        private Object read(Record from) {
            Object group = from;
            for (int i = 0; i < steps.size(); i++) {
                group = steps.get(i).apply(group);
            }
            return group;
        }
    }

    /**
     * One field.
     *
     * @param path its path in the dictionary, relative to the township or school
     * @param hash the hash of the path
     * @param persons whether it counts people, whose number changes every year
     * @param hashes the hashes of its figures
     */
    record Numeric(
            String path,
            long hash,
            String title,
            boolean persons,
            Group group,
            Function<Object, Object> last,
            FigureHashes hashes) {}

    /** Receives a field's value, a Long or a BigDecimal; null if it was not reported. */
    interface Receiver {
        /** One value. */
        void value(Numeric field, Object value);
    }

    /** Passes the values of one record's fields. */
    static void each(List<Numeric> fields, Record from, Receiver receiver) {
        Group last = null;
        Object group = null;
        for (int i = 0; i < fields.size(); i++) {
            Numeric field = fields.get(i);
            if (!Objects.equals(field.group(), last)) { // fields of a group are consecutive
                last = field.group();
                group = last.read(from);
            }
            receiver.value(field, field.last().apply(group));
        }
    }

    private static final class Known {
        static final List<Numeric> TOWNSHIP;
        static final List<Numeric> SCHOOL;

        static {
            RecordSchema dataset = Dictionary.load().dataset();
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
            Class<?> type, RecordSchema shape, String before, List<Component> steps, List<Numeric> fields) {
        Group group = new Group(List.copyOf(steps));
        shape.parts().forEach((name, part) -> {
            if (part.table() != null || (part.field() != null && !isNumber(part.field()))) {
                return;
            }
            Component component = component(type, part.component());
            if (part.field() != null) {
                fields.add(new Numeric(
                        before + name,
                        FigureSet.hash(before + name),
                        part.field().zh(),
                        part.field().unit().equals("人"),
                        group,
                        component,
                        new FigureHashes(before + name)));
            } else {
                List<Component> further = new ArrayList<>(steps);
                further.add(component);
                walk(part.shape().type(), part.shape(), before + name + "/", further, fields);
            }
        });
    }

    private static boolean isNumber(FieldSchema field) {
        return NUMBERS.contains(field.type());
    }

    private static Component component(Class<?> type, String name) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle read = lookup.unreflect(type.getMethod(name));
            MethodType any = MethodType.methodType(Object.class, Object.class);
            return (Component) LambdaMetafactory.metafactory(
                            lookup, "apply", MethodType.methodType(Component.class), any, read, read.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(type + " has no " + name, e);
        }
    }
}
