package org.dudao.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.io.CompactCodec;
import org.dudao.roster.FieldPaths;

/**
 * The serialized form of a contribution until its county is judged: values without names, see {@link CompactCodec}. Only the same version
 * of the program reads it.
 */
final class ContributionFormat {
    private static final int NO = 1;
    private static final int YES = 2;

    /** The codes of each code list in use. */
    private static final Map<String, Object[]> CODES = new ConcurrentHashMap<>();

    private ContributionFormat() {}

    static byte[] bytes(Contribution from) {
        CompactCodec.Writer to = new CompactCodec.Writer();
        to.text(from.code());
        to.text(from.name());
        to.text(from.schoolYear());
        to.text(from.sha256());
        lists(from.rows(), to);
        to.number(from.values().size());
        from.values().forEach((path, values) -> {
            FieldSchema entry = FieldPaths.entry(path);
            to.text(path);
            to.number(values.size());
            for (Object value : values) {
                write(entry, value, to);
            }
        });
        to.number(from.places().size());
        from.places().forEach((path, place) -> {
            to.text(path);
            to.text(place);
        });
        lists(from.doubts(), to);
        return to.toBytes();
    }

    static Contribution parse(byte[] bytes) {
        CompactCodec.Reader from = new CompactCodec.Reader(bytes);
        return new Contribution(
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                lists(from),
                values(from),
                texts(from),
                lists(from));
    }

    private static void write(FieldSchema entry, Object value, CompactCodec.Writer to) {
        switch (entry.type()) {
            case WHOLE -> to.whole((Long) value);
            case YES_NO -> to.number(value == null ? 0 : (Boolean) value ? YES : NO);
            case CHOICE -> {
                if (value == null) {
                    to.number(0);
                } else {
                    to.number(1);
                    to.one((Enum<?>) value);
                }
            }
            default -> to.text(value == null ? null : value.toString());
        }
    }

    private static Object read(FieldSchema entry, Object[] codes, CompactCodec.Reader from) {
        return switch (entry.type()) {
            case WHOLE -> from.whole();
            case YES_NO -> {
                int value = from.number();
                yield value == 0 ? null : (Object) (value == YES);
            }
            case CHOICE -> from.number() == 0 ? null : codes[from.number()];
            case DECIMAL -> {
                String value = from.text();
                yield value == null ? null : new BigDecimal(value);
            }
            default -> from.text();
        };
    }

    private static Map<String, List<Object>> values(CompactCodec.Reader from) {
        int size = from.number();
        Map<String, List<Object>> values = new HashMap<>(2 * size);
        for (int left = size; left > 0; left--) {
            String path = from.text();
            FieldSchema entry = FieldPaths.entry(path);
            boolean coded = entry.type() == FieldType.CHOICE;
            Object[] codes = coded ? CODES.computeIfAbsent(entry.holder(), ContributionFormat::codes) : null;
            int length = from.number();
            List<Object> column = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                column.add(read(entry, codes, from));
            }
            values.put(path, column);
        }
        return values;
    }

    private static void lists(Map<String, List<String>> lists, CompactCodec.Writer to) {
        to.number(lists.size());
        lists.forEach((name, texts) -> {
            to.text(name);
            to.number(texts.size());
            texts.forEach(to::text);
        });
    }

    private static Map<String, List<String>> lists(CompactCodec.Reader from) {
        Map<String, List<String>> lists = new HashMap<>();
        for (int left = from.number(); left > 0; left--) {
            String name = from.text();
            int length = from.number();
            List<String> texts = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                texts.add(from.text());
            }
            lists.put(name, texts);
        }
        return lists;
    }

    private static Map<String, String> texts(CompactCodec.Reader from) {
        Map<String, String> texts = new HashMap<>();
        for (int left = from.number(); left > 0; left--) {
            texts.put(from.text(), from.text());
        }
        return texts;
    }

    private static Object[] codes(String holder) {
        try {
            return Class.forName(FieldSchema.class.getPackageName() + "." + holder)
                    .getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The dictionary names " + holder + ", which is not a code list.", e);
        }
    }
}
