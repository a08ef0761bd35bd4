package org.dudao.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RecordSchema;
import org.jspecify.annotations.Nullable;

/** The paths of a submission as marks write them: {@code schools.studentCount} for a field of a table's rows. */
final class SubmissionPaths {
    private final RecordSchema dataset;
    private final Set<String> all = new LinkedHashSet<>();

    SubmissionPaths(Dictionary dictionary) {
        this.dataset = dictionary.dataset();
        collect(dataset, "");
    }

    private void collect(RecordSchema shape, String prefix) {
        shape.parts().forEach((name, part) -> {
            if (part.shape() == null) {
                all.add(prefix + name);
            } else {
                collect(part.shape(), prefix + name + ".");
            }
        });
    }

    /** All paths of fields. */
    Set<String> all() {
        return all;
    }

    /** Whether a submission may have a value of this path. */
    boolean isKnown(String path) {
        return find(path) != null;
    }

    /**
     * The field of a path.
     *
     * @param list the table that the path begins in; empty for none
     */
    @Nullable
    FieldSchema field(String list, String path) {
        return find(list.isEmpty() ? path : list + "." + path);
    }

    private @Nullable FieldSchema find(String path) {
        RecordSchema shape = dataset;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            RecordSchema.Part part = shape.parts().get(steps[i]);
            if (part == null) {
                return null;
            } else if (part.shape() == null) {
                FieldSchema field = part.field();
                boolean counts = field.type() == FieldType.COUNTS || field.type() == FieldType.GRADE_COUNTS;
                return i + 1 == steps.length || (counts && i + 2 == steps.length) ? field : null;
            }
            shape = part.shape();
        }
        return null;
    }
}
