package org.dudao.report.data;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.hints.Hint;
import org.dudao.report.Language;

/** Hints as CSV, with the escaping of {@link FindingsCsv}. */
public final class HintsCsv {
    /** The name of the document's file. */
    public static final String FILE = "hints.csv";

    /** The column of the township's code. */
    public static final int TOWNSHIP = 0;

    /** The column of the kind's code. */
    public static final int KIND = 3;

    /** The column of the subject: kind, colon, code. */
    public static final int SUBJECT = 5;

    /** The column of the unlikely fact. */
    public static final int SENTENCE = 7;

    /** The column of the reason for a visit. */
    public static final int WHY = 10;

    private static final List<BilingualText> HEAD = List.of(
            new BilingualText("乡镇代码", "Township code"),
            new BilingualText("乡镇", "Township"),
            new BilingualText("学年", "School year"),
            new BilingualText("类别代码", "Code of the kind"),
            new BilingualText("类别", "Kind"),
            new BilingualText("对象编号", "Subject"),
            new BilingualText("对象", "Name"),
            new BilingualText("提示（不是问题认定）", "Hint (not a finding)"),
            new BilingualText("数据及位置", "Figures and locations"),
            new BilingualText("相关乡镇代码", "Other townships"),
            new BilingualText("为什么值得现场核查", "Why a visit is worthwhile"));

    private HintsCsv() {}

    /** The byte order mark and the header. */
    public static String head(Language language) {
        return "\uFEFF"
                + FindingsCsv.text(List.of(HEAD.stream().map(language::pick).toList()));
    }

    /** One row. */
    public static String row(Hint hint, Language language) {
        return FindingsCsv.text(List.of(List.of(
                hint.township().code(),
                hint.township().name() == null
                        ? ""
                        : language.name(hint.township().name()),
                hint.schoolYear(),
                hint.kind().code(),
                language.pick(hint.kind().zh(), hint.kind().en()),
                hint.subject().kind().code() + ":" + hint.subject().id(),
                language.name(hint.subject().name()),
                language.pick(hint.sentence()),
                hint.figures().stream()
                        .map(e -> e.field() + " " + e.value() + " (" + e.place() + ")")
                        .collect(Collectors.joining("; ")),
                hint.others().stream().map(code -> "township:" + code).collect(Collectors.joining("; ")),
                language.pick(hint.kind().why()))));
    }
}
