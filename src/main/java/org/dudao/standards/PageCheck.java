package org.dudao.standards;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldType;
import org.dudao.io.SourceTree;
import org.dudao.roster.FieldPaths;

/** Validates pages beyond their syntax. */
final class PageCheck {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    /** The placeholders that a text may contain, for a finding's values. */
    private static final Set<String> SLOTS = Set.of(
            "subject",
            "observed",
            "numerator",
            "denominator",
            "problems",
            "actions",
            "limit",
            "shortfall",
            "all",
            "rest",
            "empty",
            "likely",
            "totals",
            "days",
            "due",
            "township");

    /** Field types that can be compared with a limit directly. */
    private static final Set<FieldType> OF_FIELDS =
            EnumSet.of(FieldType.WHOLE, FieldType.DECIMAL, FieldType.YES_NO, FieldType.CHOICE, FieldType.DATE);

    private static final Set<FieldType> OF_RATIOS = EnumSet.of(FieldType.WHOLE, FieldType.DECIMAL);

    private final Page page;
    private final Standard standard;
    private final SourceTree tree;
    private final List<String> problems;

    PageCheck(Page page, SourceTree tree, List<String> problems) {
        this.page = page;
        this.standard = page.standard();
        this.tree = tree;
        this.problems = problems;
    }

    void check() {
        if (standard.id() == null || !page.path().equals(standard.id().replace('.', '/') + ".yaml")) {
            problem(
                    "id",
                    "the id must be the path: "
                            + page.path().replace(".yaml", "").replace('/', '.'));
            return;
        }
        text("title", standard.title());
        text("requires", standard.requires());
        text("problem", standard.problem());
        present("basis", standard.basis(), b -> !b.isEmpty() || standard.status() == Status.OPTIONAL);
        present("needs", standard.needs(), n -> !n.isEmpty());
        present("severity", standard.severity(), s -> true);
        present("kind", standard.kind(), k -> true);
        present("covers", standard.covers(), c -> c.subject() != null);
        present("remedy", standard.remedy(), PageCheck::isWhole);
        present("examples", page.examples(), e -> !e.isEmpty());
        if (standard.remedy() != null) {
            text("remedy", standard.remedy().action());
            brief(standard.remedy().brief());
            duties(standard.remedy()).stream()
                    .filter(duty -> duty.action() != null)
                    .forEach(duty -> text("remedy", duty.action()));
        }
        if (standard.note() != null) {
            text("note", standard.note());
        }
        if (standard.covers() != null
                && standard.covers().otherwise() != null
                && !Boolean.TRUE.equals(standard.covers().byRule())) {
            problem("covers", "`otherwise` is only used with `byRule: true`; without rules every subject is covered");
        }
        if (standard.praise() != null && (standard.praise() || standard.kind() != StandardKind.REQUIREMENT)) {
            problem("praise", "`praise: false` marks a requirement that is not praised; write nothing otherwise");
        }
        if (standard.status() == Status.LEFT_OUT) {
            problem("status", "a page is `optional`, or in force");
        }
        limits();
        paths();
    }

    private void brief(Brief brief) {
        if (brief != null) {
            text("remedy", brief.problem());
            text("remedy", brief.act());
        }
    }

    private static boolean isWhole(Remedy remedy) {
        return !duties(remedy).isEmpty()
                && duties(remedy).stream().allMatch(duty -> duty.party() != null && remedy.days(duty) >= 0);
    }

    private static List<Duty> duties(Remedy remedy) {
        return remedy.responsible() == null ? List.of() : remedy.responsible();
    }

    private void limits() {
        if ((standard.indicator() == null) == (standard.parts() == null)) {
            problem("indicator", "a page has either an indicator with limits, or parts");
            return;
        }
        for (Part part : standard.allParts()) {
            if (part.indicator() == null
                    || part.limits() == null
                    || part.limits().isEmpty()) {
                problem("limits", "an indicator has at least one limit");
                return;
            }
            ownWords(part);
            fields(part);
            LimitCheck.check(part.limits(), message -> problem("limits", message));
        }
    }

    /** Either all parts have texts of their own, which the page's texts include, or none has. */
    private void ownWords(Part part) {
        boolean worded = contains("{problems}", standard.problem());
        boolean acted = standard.remedy() != null
                && contains("{actions}", standard.remedy().action());
        if (worded || part.problem() != null) {
            text("parts", part.problem());
        }
        if (acted || part.action() != null) {
            text("parts", part.action());
        }
        if ((part.problem() != null && !worded) || (part.action() != null && !acted)) {
            problem("parts", "a part's own problem or action needs {problems} or {actions} in the page's text");
        }
        if (Boolean.TRUE.equals(part.spare()) && standard.spare() == null) {
            problem("parts", "a part is spare only if the page's `spare:` states how many may be broken");
        }
        if (part.needs() != null
                && (standard.needs() == null || !standard.needs().containsAll(part.needs()))) {
            problem("parts", "a part's needs must be among the needs of the page");
        }
    }

    /** A field or a ratio, not both, of the subject itself, its school, or the township. */
    private void fields(Part part) {
        if (part.field() != null && part.ratio() != null) {
            problem("indicator", "an indicator is a field or a ratio, not both");
            return;
        }
        for (String path : part.fields()) {
            Set<FieldType> types = part.field() == null ? OF_RATIOS : OF_FIELDS;
            if (path == null || !FieldPaths.isKnown(path) || FieldPaths.entry(path) == null) {
                problem(
                        "indicator",
                        "the dictionary has no field `" + path + "`. Look it up in the submission schema.");
            } else if (!types.contains(FieldPaths.entry(path).type())) {
                problem(
                        "indicator",
                        "`" + path + "` is " + FieldPaths.entry(path).type().en() + ", which only a rule can measure");
            } else if (standard.covers() != null
                    && standard.covers().subject() != null
                    && !FieldPaths.isOf(path, standard.covers().subject(), standard.table())) {
                problem(
                        "indicator",
                        "`" + path + "` has no single value for a "
                                + standard.covers().subject().code()
                                + ". Use a field of its own table, its school or the township.");
            }
        }
        List<String> needs = part.needs() == null ? standard.needs() : part.needs();
        if (needs != null && !needs.containsAll(part.fields())) {
            problem("needs", "`needs` must include the fields of the indicator: " + part.fields());
        }
    }

    private static boolean contains(String slot, BilingualText text) {
        return text != null
                && text.zh() != null
                && text.en() != null
                && text.zh().contains(slot)
                && text.en().contains(slot);
    }

    private void paths() {
        List<String> paths = new ArrayList<>();
        if (standard.needs() != null) {
            paths.addAll(standard.needs());
        }
        if (standard.uses() != null) {
            paths.addAll(standard.uses());
        }
        if (standard.shortfall() != null) {
            paths.add(standard.shortfall().move());
        }
        for (String path : paths) {
            if (!FieldPaths.isKnown(path) && !path.equals(FieldPaths.ALL_TOTALS)) {
                problem("needs", "the dictionary has no path `" + path + "`. Look it up in the submission schema.");
            }
        }
    }

    private void text(String key, BilingualText text) {
        if (text == null || blank(text.zh()) || blank(text.en())) {
            problem(key, "`" + key + "` needs a text in zh and en");
            return;
        }
        for (String words : List.of(text.zh(), text.en())) {
            Matcher slot = SLOT.matcher(words);
            while (slot.find()) {
                if (!SLOTS.contains(slot.group(1))) {
                    problem(
                            key,
                            "{" + slot.group(1) + "} is not a value of a finding; use one of "
                                    + SLOTS.stream().sorted().toList());
                }
            }
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private <T> void present(String key, T value, Predicate<T> whole) {
        if (value == null || !whole.test(value)) {
            problem(key, "`" + key + "` is missing or incomplete");
        }
    }

    private void problem(String key, String message) {
        problem(List.of(key), message);
    }

    private void problem(List<String> keys, String message) {
        problems.add(tree.place(keys) + ": " + message);
    }
}
