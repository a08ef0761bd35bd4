package org.dudao.submission.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;

/** How a field is filled in, in words for messages, and the codes that it may hold. */
public final class FieldForms {
    /** The word for an explicit "none". */
    public static final String NONE = "none";

    static final BilingualText DUPLICATE =
            new BilingualText("同一项填写了两次，无法知道哪个是对的", "Duplicate key; remove one of the two values");
    static final BilingualText KEEP_ONE = new BilingualText("留下正确的一个。", "Keep the correct one.");

    private static final BilingualText ROW_CODE =
            new BilingualText("改为不含空格、斜杠和其他符号的编号。", "Write a code without blanks, slashes and other signs.");

    /** The codes of each list, looked up at every value. */
    private static final Map<String, List<CodeList>> CHOICES = new ConcurrentHashMap<>();

    private FieldForms() {}

    /** The expected form of a field. */
    public static BilingualText expected(FieldSchema field) {
        if (field.type() == FieldType.CHOICE) {
            String codes = choices(field).stream().map(CodeList::code).collect(Collectors.joining(", "));
            return new BilingualText(codes + " 之一", "one of " + codes);
        }
        return new BilingualText(field.type().zh(), field.type().en());
    }

    /** The message if a required field is omitted or null. */
    static BilingualText missing(String name) {
        return new BilingualText("缺少必填项 " + name, "The required key " + name + " is missing");
    }

    /** The codes allowed in a field. */
    public static List<CodeList> choices(FieldSchema field) {
        List<CodeList> all = CHOICES.computeIfAbsent(
                field.holder(), h -> List.of((CodeList[]) holder(field).getEnumConstants()));
        return field.only().isEmpty()
                ? all
                : all.stream().filter(c -> field.only().contains(c.code())).toList();
    }

    private static Class<?> holder(FieldSchema field) {
        try {
            return Class.forName(CodeList.class.getPackageName() + "." + field.holder());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The dictionary names " + field.holder() + ", which is not a code list.", e);
        }
    }

    /** What to do about a value that cannot be read. */
    public static BilingualText correction(FieldSchema field) {
        if (field.type() == FieldType.ROW_CODE) {
            return ROW_CODE;
        } else if (field.required()) {
            return new BilingualText("按应填的形式填写；该项必填。", "Write it as expected; it is required.");
        }
        return field.type() == FieldType.STATED_TEXT || field.type() == FieldType.STATED_DATE
                ? new BilingualText(
                        "按应填的形式填写；没有报送的填 null，确实没有的填“none”。",
                        "Write it as expected; null if it is not reported, \"none\" if there is none.")
                : new BilingualText("按应填的形式填写；没有报送的填 null。", "Write it as expected; null if it is not reported.");
    }

    static boolean isNumber(FieldType type) {
        return type == FieldType.WHOLE || type == FieldType.DECIMAL;
    }
}
