package org.dudao;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of many assessments, for analysts: one column for each component of a row's record, named as it is. Whoever writes them lays
 * them out by school year and province, as {@link #folder} says, so that a year or a province can be read alone.
 */
public enum ResultTable {
    ASSESSMENTS(AssessmentRow.class),
    /** Of the verdicts of each standard. */
    COUNTS(CountRow.class),
    VERDICTS(VerdictRow.class),
    FINDINGS(FindingRow.class),
    UNREADABLE(UnreadableRow.class),
    HINTS(HintRow.class);

    /** What decimals are written with: twenty-eight digits before the point and ten after it. */
    public static final int DIGITS = 38;

    public static final int DECIMALS = 10;

    private static final int PROVINCE_DIGITS = 2;

    private static final Map<Class<?>, ColumnType> TYPES = Map.of(
            String.class, ColumnType.TEXT,
            int.class, ColumnType.INTEGER,
            BigDecimal.class, ColumnType.DECIMAL,
            LocalDate.class, ColumnType.DATE,
            boolean.class, ColumnType.FLAG,
            List.class, ColumnType.TEXTS);

    /** Looked up once: a nation has fifty million rows. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    /** What a column holds. */
    public enum ColumnType {
        TEXT,
        /** Of 32 bits. */
        INTEGER,
        DECIMAL,
        DATE,
        FLAG,
        /** A list of texts; empty if there are none. */
        TEXTS
    }

    /**
     * A column.
     *
     * @param isNullable whether rows may have nothing in it
     */
    public record Column(String name, ColumnType type, boolean isNullable) {}

    private final Class<? extends Record> row;

    ResultTable(Class<? extends Record> row) {
        this.row = row;
    }

    /** Its name, which its folder has. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its columns, in order. */
    public List<Column> columns() {
        return Arrays.stream(row.getRecordComponents())
                .map(one -> new Column(
                        one.getName(),
                        Objects.requireNonNull(TYPES.get(one.getType())),
                        one.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                .toList();
    }

    /**
     * The values of a row, in the order of the columns: String, Integer, BigDecimal of {@value #DECIMALS} places, LocalDate, Boolean, List of
     * String, or null.
     *
     * @throws IllegalArgumentException if the row is not of this table
     * @throws ArithmeticException if a number has more places than are written
     */
    public List<@Nullable Object> values(Record of) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Method accessor : ACCESSORS.get(row)) {
            try {
                Object value = accessor.invoke(of);
                values.add(value instanceof BigDecimal number ? number.setScale(DECIMALS) : value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The components of public records can be read.", e);
            }
        }
        return values;
    }

    /**
     * Where the rows of a school year and a province lie, below the table's own folder; the two are columns too for whoever reads the folder.
     *
     * @param schoolYear null for what could not be read
     * @param code of a township or a county; null for what could not be read
     */
    public static String folder(@Nullable String schoolYear, @Nullable String code) {
        return "year=" + (schoolYear == null ? "unknown" : schoolYear) + "/province="
                + (code == null ? "unknown" : code.substring(0, PROVINCE_DIGITS));
    }
}
