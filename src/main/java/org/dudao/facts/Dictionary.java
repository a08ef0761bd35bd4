package org.dudao.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary of all fields, laid out like a submission.
 *
 * <p>It is defined by annotations on the records; the build packs it into a table, because reading annotations would take more of a start
 * than all other work on the dictionary.
 *
 * @param dataset the schema of a whole submission
 * @param county the schema of a county's document, whose fields a township's submission must not contain
 */
public record Dictionary(RecordSchema dataset, RecordSchema county) {
    /** The name of the resource, which the build writes. */
    public static final String PACKED = "dictionary.tsv";

    /** Loads the dictionary packed by the build. */
    public static Dictionary load() {
        try (InputStream in = Dictionary.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Build with `mvn process-classes`.");
            }
            return unpack(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the annotations. */
    public static Dictionary reflect() {
        return new Dictionary(reflect(Dataset.class), reflect(County.class));
    }

    /** The schema of a county's document. */
    public RecordSchema countyDocument() {
        return new RecordSchema(
                CountyDocument.class.getSimpleName(),
                Map.of("county", new RecordSchema.Part("county", null, county, null)));
    }

    private static RecordSchema reflect(Class<?> type) {
        Map<String, RecordSchema.Part> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Group group = component.getAnnotation(Group.class);
            Table table = component.getAnnotation(Table.class);
            Field field = component.getAnnotation(Field.class);
            String name = group == null || group.value().isEmpty() ? component.getName() : group.value();
            if (group != null) {
                RecordSchema whole = reflect(component.getType());
                RecordSchema shape = group.totalOf().isEmpty() ? whole : whole.totals(group.totalOf());
                parts.put(name, new RecordSchema.Part(component.getName(), null, shape, null));
            } else if (table != null) {
                Class<?> row = (Class<?>)
                        ((java.lang.reflect.ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                parts.put(
                        name,
                        new RecordSchema.Part(
                                component.getName(),
                                null,
                                reflect(row),
                                new RecordSchema.Heading(table.zh(), table.en())));
            } else {
                FieldSchema entry = new FieldSchema(
                        name,
                        component.getName(),
                        component.getType().getSimpleName(),
                        field.type(),
                        field.required(),
                        field.signed(),
                        field.future(),
                        field.summable() && FieldSchema.isAmount(field.type(), field.unit()),
                        field.lasting(),
                        new LinkedHashSet<>(List.of(field.only())),
                        field.zh(),
                        field.unit());
                parts.put(name, new RecordSchema.Part(component.getName(), entry, null, null));
            }
        }
        return new RecordSchema(type.getSimpleName(), parts);
    }

    /** The packed form: a line per record, followed by a line per component; a record comes before those that contain it. */
    public String pack() {
        Map<String, String> records = new LinkedHashMap<>();
        pack(dataset, records);
        pack(county, records);
        return String.join("", records.values());
    }

    private static void pack(RecordSchema shape, Map<String, String> records) {
        StringBuilder lines = new StringBuilder("R\t" + shape.record() + "\n");
        shape.parts().forEach((name, part) -> {
            if (part.field() != null) {
                FieldSchema field = part.field();
                String flags = (field.required() ? "r" : "")
                        + (field.signed() ? "s" : "")
                        + (field.future() ? "f" : "")
                        + (field.summable() ? "n" : "")
                        + (field.lasting() ? "l" : "");
                lines.append(String.join(
                        "\t",
                        "F",
                        name,
                        field.component(),
                        field.holder(),
                        field.type().name(),
                        flags,
                        String.join(",", field.only()),
                        field.zh(),
                        field.unit(),
                        "\n"));
                return;
            }
            if (part.shape().isTotals()) {
                lines.append(String.join(
                        "\t",
                        "S",
                        name,
                        part.component(),
                        part.shape().record(),
                        part.shape().totalOf(),
                        "\n"));
                return;
            }
            pack(part.shape(), records);
            RecordSchema.Heading table = part.table();
            lines.append(
                    table == null
                            ? String.join(
                                    "\t",
                                    "G",
                                    name,
                                    part.component(),
                                    part.shape().record(),
                                    "\n")
                            : String.join(
                                    "\t",
                                    "T",
                                    name,
                                    part.component(),
                                    part.shape().record(),
                                    table.zh(),
                                    table.en(),
                                    "\n"));
        });
        records.put(shape.record(), lines.toString());
    }

    private static Dictionary unpack(BufferedReader in) throws IOException {
        Map<String, RecordSchema> records = new LinkedHashMap<>();
        Map<String, RecordSchema.Part> parts = Map.of();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cell = line.split("\t", -1);
            switch (cell[0]) {
                case "R" -> {
                    parts = new LinkedHashMap<>();
                    records.put(cell[1], new RecordSchema(cell[1], parts));
                }
                case "G" -> parts.put(cell[1], new RecordSchema.Part(cell[2], null, records.get(cell[3]), null));
                case "S" ->
                    parts.put(
                            cell[1],
                            new RecordSchema.Part(
                                    cell[2], null, records.get(cell[3]).totals(cell[4]), null));
                case "T" ->
                    parts.put(
                            cell[1],
                            new RecordSchema.Part(
                                    cell[2], null, records.get(cell[3]), new RecordSchema.Heading(cell[4], cell[5])));
                default -> parts.put(cell[1], new RecordSchema.Part(cell[2], entry(cell), null, null));
            }
        }
        return new Dictionary(records.get("Dataset"), records.get("County"));
    }

    private static FieldSchema entry(String[] cell) {
        Set<String> only = cell[6].isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell[6].split(",")));
        return new FieldSchema(
                cell[1],
                cell[2],
                cell[3],
                FieldType.valueOf(cell[4]),
                cell[5].contains("r"),
                cell[5].contains("s"),
                cell[5].contains("f"),
                cell[5].contains("n"),
                cell[5].contains("l"),
                only,
                cell[7],
                cell[8]);
    }
}
