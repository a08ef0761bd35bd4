package org.dudao.submission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dudao.facts.CodeList;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.RecordSchema;
import org.dudao.submission.json.DatasetParser;
import org.dudao.submission.json.FieldForms;

/** Random submissions without input problems, with any field present or not and any value that its field allows. */
final class RandomSubmission {
    private static final List<String> ROW_CODES = List.of("", "号楼", "(2)班", "-B", "#楼·东");

    private static final List<String> WORDS = List.of(
            "龙山镇中心小学",
            "=1+1",
            "007",
            "1,234",
            "是",
            "√",
            "无锡路",
            "甲、乙",
            "x y",
            "１２３",
            "<b>&amp;\"",
            "2026-03-15",
            "3.10",
            "栏目");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final RecordSchema dataset = Dictionary.load().dataset();
    private int serial;

    RandomSubmission(long seed) {
        random = new Random(seed);
    }

    ObjectNode json() {
        ObjectNode all = NODES.objectNode().put("format", DatasetParser.FORMAT);
        dataset.parts().forEach((name, part) -> {
            if (part.table() == null) {
                ObjectNode group = object(part.shape(), name);
                if (!group.isEmpty()) {
                    all.set(name, group);
                }
            } else if (name.equals("schools")) {
                all.set(name, rows(part.shape(), name, 3));
            } else if (!name.equals("rolls") && random.nextInt(4) > 0) {
                all.set(name, rows(part.shape(), name, random.nextInt(4)));
            }
        });
        ((ObjectNode) all.get("township")).put("code", "110101001").put("schoolYear", "2025-2026");
        all.remove("calendar");
        if (random.nextBoolean()) {
            ObjectNode calendar = all.putObject("calendar");
            calendar.putArray("teachingMonths").add("2025-09").add("2026-03");
            calendar.putArray("terms").addObject().put("start", "2025-09-01").put("end", "2026-01-20");
        }
        return all;
    }

    private ArrayNode rows(RecordSchema shape, String table, int count) {
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            ObjectNode row = object(shape, table);
            if (table.equals("schools")) {
                row.put("code", "S" + (i + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private ObjectNode object(RecordSchema shape, String table) {
        ObjectNode object = NODES.objectNode();
        shape.parts().forEach((name, part) -> {
            if (part.shape() != null) {
                ObjectNode group = object(part.shape(), table);
                if (!group.isEmpty()) {
                    object.set(name, group);
                }
            } else if (part.field().required() || part.field().type() == FieldType.ROW_CODE || random.nextInt(3) == 0) {
                value(object, name, part.field());
            }
        });
        return object;
    }

    private void value(ObjectNode into, String name, FieldSchema field) {
        switch (field.type()) {
            case WHOLE -> into.put(name, random.nextInt(field.signed() ? 7 : 2000) - (field.signed() ? 3 : 0));
            case DECIMAL -> into.put(name, decimal());
            case YES_NO -> into.put(name, random.nextBoolean());
            case CODE -> into.put(name, name.equals("schoolCode") ? "S" + (1 + random.nextInt(3)) : "C" + serial++);
            case ROW_CODE -> into.put(name, serial++ + ROW_CODES.get(random.nextInt(ROW_CODES.size())));
            case TOWNSHIP_CODE -> into.put(name, "110101001");
            case CODE6 -> into.put(name, "110101");
            case DATE -> into.put(name, day(field));
            case STATED_DATE -> into.put(name, random.nextInt(3) == 0 ? "none" : day(field));
            case STATED_TEXT -> into.put(name, random.nextInt(3) == 0 ? "none" : word());
            case SCHOOL_YEAR -> into.put(name, "2025-2026");
            case TEXT, NAME -> into.put(name, word());
            case CHOICE -> {
                List<CodeList> choices = FieldForms.choices(field);
                into.put(name, choices.get(random.nextInt(choices.size())).code());
            }
            case CODES -> codes(into.putArray(name));
            case TEXTS -> words(into.putArray(name));
            case COUNTS -> counts(into.putObject(name), Set.of("语文", "数学", "道德与法治", "a:b"));
            case GRADE_COUNTS -> counts(into.putObject(name), Set.of(Grade.G1.code(), Grade.G9.code()));
            case MONTHS, TERMS -> {
                // set by hand: they must lie in the school year
            }
        }
    }

    /** As a person would write it, without trailing zeros or an exponent. */
    private BigDecimal decimal() {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private void codes(ArrayNode into) {
        for (int i = random.nextInt(3); i > 0; i--) {
            into.add("S" + i);
        }
    }

    private void words(ArrayNode into) {
        for (int i = random.nextInt(4); i > 0; i--) {
            into.add(word());
        }
    }

    private void counts(ObjectNode into, Set<String> names) {
        names.stream().sorted().filter(n -> random.nextBoolean()).forEach(n -> into.put(n, random.nextInt(50)));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String day(FieldSchema field) {
        LocalDate last = field.future() ? LocalDate.of(2029, 12, 31) : LocalDate.of(2026, 7, 31);
        return last.minusDays(random.nextInt(20_000)).toString();
    }
}
