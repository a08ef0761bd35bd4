package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.CodeList;
import org.dudao.report.Bases;
import org.dudao.report.Language;
import org.dudao.standards.Basis;
import org.dudao.standards.Covers;
import org.dudao.standards.DocumentRegister;

/** A basis as a page states it: with whom it binds, the subjects for which it holds, and its own days. */
final class BasisText {
    private BasisText() {}

    static String of(Basis basis, DocumentRegister documents, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(Bases.of(documents.cite(basis), language));
        parts.add(language.pick("约束", "binds ") + joined(basis.binds(), language));
        if (basis.when() != null) {
            parts.add(language.pick("限", "for ") + subjects(basis.when(), language));
        }
        if (basis.from() != null) {
            parts.add(language.pick("自" + basis.from(), "from " + basis.from()));
        }
        if (basis.to() != null) {
            parts.add(language.pick("至" + basis.to(), "to " + basis.to()));
        }
        return String.join(language.pick("，", ", "), parts);
    }

    /** The conditions on a school that bases have. */
    private static String subjects(Covers when, Language language) {
        List<String> words = new ArrayList<>();
        Stream.of(when.ownership(), when.area(), when.stage())
                .filter(list -> list != null)
                .forEach(list -> words.add(joined(list, language)));
        if (when.boarding() != null) {
            words.add(language.pick(
                    when.boarding() ? "寄宿制" : "非寄宿制", when.boarding() ? "boarding schools" : "day schools"));
        }
        if (when.students() != null) {
            words.add(language.pick("学生数", "pupils ") + when.students());
        }
        return words.isEmpty() ? language.pick("部分对象", "some subjects") : String.join(" ", words);
    }

    private static String joined(List<? extends CodeList> words, Language language) {
        return words.stream()
                .map(word -> language.pick(word.zh(), word.en()))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }
}
