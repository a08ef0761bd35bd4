package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.CodeList;
import org.dudao.report.Language;
import org.dudao.standards.Covers;

/** A coverage in words: the kind of subject and each condition on it. */
final class CoversText {
    private CoversText() {}

    static String of(Covers covers, Language language) {
        List<String> words = new ArrayList<>();
        if (covers.subject() != null) {
            words.add(language.pick(covers.subject().zh(), covers.subject().en()));
        }
        add(words, covers.stage(), language);
        add(words, covers.ownership(), language);
        add(words, covers.area(), language);
        add(words, covers.type(), language);
        if (covers.boarding() != null) {
            words.add(language.pick(covers.boarding() ? "寄宿制" : "非寄宿制", covers.boarding() ? "boarding" : "day"));
        }
        if (covers.students() != null) {
            words.add(language.pick("学生数", "pupils ") + covers.students());
        }
        if (covers.use() != null) {
            words.add(language.pick("用途", "use ") + String.join(" ", covers.use()));
        }
        if (covers.grade() != null) {
            words.add(language.pick("等级", "grade ") + String.join(" ", covers.grade()));
        }
        if (Boolean.TRUE.equals(covers.byRule())) {
            words.add(language.pick("由规则细分", "by rule"));
        }
        if (covers.exclude() != null) {
            covers.exclude().forEach(out -> words.add(language.pick("不含", "without ") + of(out, language)));
        }
        return String.join(language.pick("，", ", "), words);
    }

    private static void add(List<String> words, List<? extends CodeList> codes, Language language) {
        if (codes != null) {
            words.add(codes.stream()
                    .map(one -> language.pick(one.zh(), one.en()))
                    .collect(Collectors.joining(language.pick("、", "/"))));
        }
    }
}
