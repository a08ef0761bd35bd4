package org.dudao.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dudao.facts.HalfWidth;
import org.jspecify.annotations.Nullable;

/** A field of a waiver, an attestation or an answer: its key in YAML, and its headings in a workbook. */
enum StatedField {
    ID("id", "编号", "编号"),
    TOWNSHIP("township", "乡镇代码", "乡镇"),
    STANDARD("standard", "标准编号", "标准"),
    KIND("subject.kind", "对象类别", "对象类别"),
    SUBJECT("subject.id", "对象编号", "对象编号"),
    REASON("reason", "豁免理由", "理由"),
    REQUESTER("requester", "申请人", "申请人"),
    APPROVER("approver", "批准人", "批准人"),
    FROM("from", "起始日期", "开始日期"),
    UNTIL("until", "截止日期", "有效期至"),
    DOCUMENT("document", "批准文件", "批准文件"),
    OUTCOME("outcome", "核查结果", "核查结果"),
    OBSERVED("observed", "实际情况", "实际情况"),
    INSPECTOR("inspector", "核查人", "核查人"),
    ON("on", "核查日期", "核查日期"),
    EVIDENCE("evidence", "证据", "证据"),
    VALUE("value", "数值", "数值"),
    ANSWERED("subject", "对象编号", "对象编号"),
    ANSWERED_VALUE("value", "说明时的数值", "数值"),
    EXPLANATION("explanation", "说明", "说明"),
    BY("by", "说明人职务", "说明人"),
    ANSWERED_ON("on", "说明日期", "日期"),
    PAPER("document", "证明材料", "附件");

    /** The fields of a waiver. */
    static final List<StatedField> WAIVER =
            List.of(ID, TOWNSHIP, STANDARD, KIND, SUBJECT, REASON, REQUESTER, APPROVER, FROM, UNTIL, DOCUMENT);

    /** The fields of an attestation. */
    static final List<StatedField> ATTESTATION =
            List.of(ID, TOWNSHIP, STANDARD, KIND, SUBJECT, OUTCOME, OBSERVED, INSPECTOR, ON, EVIDENCE, UNTIL, VALUE);

    /** The fields of an answer. */
    static final List<StatedField> ANSWER =
            List.of(TOWNSHIP, STANDARD, ANSWERED, ANSWERED_VALUE, EXPLANATION, BY, ANSWERED_ON, PAPER);

    private final String key;
    private final String heading;
    private final String other;

    StatedField(String key, String heading, String other) {
        this.key = key;
        this.heading = heading;
        this.other = other;
    }

    /** The key; with a dot, of a mapping within the entry. */
    String key() {
        return key;
    }

    /** The heading in Chinese. */
    String heading() {
        return heading;
    }

    /** The field of a heading, in Chinese or as the key; null if it is none. */
    static @Nullable StatedField of(String heading, List<StatedField> among) {
        String plain = HalfWidth.of(heading).replaceAll("\\s|\\*", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(among::contains)
                .filter(field -> List.of(field.key, field.heading, field.other).contains(plain))
                .findFirst()
                .orElse(null);
    }
}
