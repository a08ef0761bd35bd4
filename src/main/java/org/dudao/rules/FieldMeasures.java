package org.dudao.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dudao.facts.CodeList;
import org.dudao.facts.Ratio;
import org.dudao.roster.FieldReader;
import org.dudao.roster.Row;
import org.dudao.standards.Part;

/** Reads the values of indicators that are fields, or ratios of two, from a submission. */
public final class FieldMeasures {
    private final FieldReader reader;

    public FieldMeasures(FieldReader reader) {
        this.reader = reader;
    }

    /**
     * The measure of an indicator for a subject.
     *
     * @param part a part with a field or a ratio
     * @return null if a field was not reported
     */
    public Measure measure(Part part, Row row) {
        if (part.field() != null) {
            Object value = reader.value(part.field(), row);
            return value == null ? null : measure(part.indicator(), row.fact(), value);
        }
        Object of = reader.value(part.ratio().of(), row);
        Object to = reader.value(part.ratio().to(), row);
        return of == null || to == null
                ? null
                : Measure.of(part.indicator(), row.fact(), new Ratio(number(of), number(to)));
    }

    private static Measure measure(String indicator, Record subject, Object value) {
        if (value instanceof Boolean truth) {
            return Measure.of(indicator, subject, truth.booleanValue());
        } else if (value instanceof CodeList code) {
            return Measure.of(indicator, subject, code);
        } else if (value instanceof LocalDate day) {
            return Measure.of(indicator, subject, day);
        }
        return Measure.of(indicator, subject, number(value));
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }
}
