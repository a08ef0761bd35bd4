package org.dudao.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.SourceTree;

/** Validates a profile beyond its syntax: what it names exists, what it changes changes something, and no key changes twice. */
final class ProfileCheck {
    /** A problem as it is written here: its place, then Chinese, then English. */
    static final Pattern IN_BOTH = Pattern.compile("([^ ]*: )(.*。) / (.*)");

    private final Profile profile;
    private final SourceTree tree;
    private final Catalogue catalogue;
    private final List<Profile> others;
    private final List<String> problems;
    private final Map<String, Standard> standards;

    /**
     * A check.
     *
     * @param others all profiles that there are, this one included
     * @param problems receives what is wrong, with its place
     */
    ProfileCheck(Profile profile, SourceTree tree, Catalogue catalogue, List<Profile> others, List<String> problems) {
        this.profile = profile;
        this.tree = tree;
        this.catalogue = catalogue;
        this.others = others;
        this.problems = problems;
        this.standards = catalogue.pagesById();
    }

    void check() {
        if (profile.id() == null || !profile.id().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            problem(
                    List.of("id"),
                    "方案编号用字母、数字、汉字和 - _ .",
                    "a profile needs an id of letters, digits, `-`, `_` and `.`");
        }
        text(List.of("title"), profile.title());
        if (profile.note() != null) {
            text(List.of("note"), profile.note());
        }
        if (profile.from() != null && profile.to() != null && profile.from().isAfter(profile.to())) {
            problem(List.of("to"), "to 早于 from", "`to` is before `from`");
        }
        places();
        enabled();
        selected();
        changes();
        if (profile.procedure() != null && document(profile.procedure().document()) == null) {
            noDocument(List.of("procedure", "document"), profile.procedure().document());
        }
    }

    private void places() {
        for (int i = 0; i < profile.places().size(); i++) {
            if (!profile.places().get(i).matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}")) {
                problem(
                        List.of("places", "" + i),
                        "“" + profile.places().get(i) + "”不是代码的开头：写2、4、6或者9位数字，加引号",
                        "`" + profile.places().get(i)
                                + "` is no beginning of a code: write 2, 4, 6 or 9 digits in quotation marks");
            }
        }
        if (profile.isAutomatic() && profile.places().isEmpty()) {
            problem(List.of("apply"), "只有写明 places 的方案可以自动适用", "only a profile with `places` can be automatic");
        }
    }

    private void enabled() {
        for (int i = 0; i < profile.enable().size(); i++) {
            String pattern = profile.enable().get(i);
            boolean optional = standards.values().stream()
                    .anyMatch(one -> one.status() == Status.OPTIONAL && Profile.matches(pattern, one.id()));
            if (!optional) {
                unknown(List.of("enable", "" + i), "备用标准", "optional standard", pattern);
            }
        }
    }

    private void selected() {
        Selection select = profile.select();
        if (select == null) {
            return;
        }
        for (int i = 0; i < select.areas().size(); i++) {
            String area = select.areas().get(i);
            if (!area.equals("*")
                    && standards.values().stream().noneMatch(one -> one.area().equals(area))) {
                unknown(List.of("select", "areas", "" + i), "专题", "area", area);
            }
        }
        named("standards", select.standards());
        named("without", select.without());
        if (select.areas().isEmpty() && select.standards().isEmpty()) {
            problem(
                    List.of("select"),
                    "select 要写 areas 或者 standards；areas: [\"*\"] 为全部现行标准",
                    "a selection names `areas` or `standards`; `areas: [\"*\"]` is all in force");
        }
    }

    private void named(String key, List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            if (standards.keySet().stream().noneMatch(id -> Profile.matches(pattern, id))) {
                unknown(List.of("select", key, "" + i), "标准", "standard", pattern);
            }
        }
    }

    private void changes() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < profile.change().size(); i++) {
            List<String> at = List.of("change", "" + i);
            ProfileChange change = profile.change().get(i);
            Standard page = standards.get(String.valueOf(change.standard()));
            if (page == null) {
                unknown(with(at, "standard"), "标准", "standard", change.standard());
                continue;
            }
            for (String key : change.keys().keySet()) {
                if (!taken.add(page.id() + " " + key)) {
                    problem(
                            at,
                            page.id() + " 的 " + key + " 在本文件中改了两次，只留一处",
                            "this file changes " + key + " of " + page.id() + " twice. Keep one of the two.");
                }
            }
            int before = problems.size();
            texts(change, at);
            limits(change, page, at);
            bases(change, page, at, taken);
            if (problems.size() == before) {
                differing(change, page, at);
            }
        }
    }

    private void texts(ProfileChange change, List<String> at) {
        Map<String, BilingualText> texts = new HashMap<>();
        texts.put("requires", change.requires());
        texts.put("problem", change.problem());
        texts.put("note", change.note());
        texts.forEach((key, text) -> {
            if (text != null) {
                text(with(at, key), text);
            }
        });
    }

    private void limits(ProfileChange change, Standard page, List<String> at) {
        if (change.limits() == null) {
            if (change.part() != null) {
                problem(with(at, "part"), "part 与 limits 一起写", "`part` goes with `limits`");
            }
            return;
        }
        List<String> parts = page.parts() == null
                ? List.of()
                : page.parts().stream().map(Part::indicator).toList();
        if (page.parts() == null ? change.part() != null : !parts.contains(String.valueOf(change.part()))) {
            problem(
                    with(at, "part"),
                    page.parts() == null
                            ? page.id() + " 只有一项指标，请删去 part"
                            : "请写明 " + page.id() + " 的哪一部分（指标），可用：" + parts,
                    page.parts() == null
                            ? page.id() + " has no parts. Delete `part`."
                            : "name the part of " + page.id() + " by its indicator: one of " + parts);
            return;
        }
        LimitCheck.check(
                change.limits(),
                message -> problem(with(at, "limits"), "界限应为一种比较和一个数，如 \"2%\"、\"4.5\"；介于写两个数", message));
    }

    private void bases(ProfileChange change, Standard page, List<String> at, Set<String> taken) {
        for (int i = 0; i < change.allBases().size(); i++) {
            List<String> here = with(with(at, "basis"), "" + i);
            ProfileChange.ChangedBasis changed = change.allBases().get(i);
            Basis basis = changed.basis();
            if (basis.role() == null
                    || basis.confidence() == null
                    || basis.binds() == null
                    || basis.binds().isEmpty()) {
                problem(
                        here,
                        "依据要写明 document、role、binds 和 confidence",
                        "a basis needs a document, a role, whom it binds, and a confidence");
                continue;
            }
            BasisDocument document = document(basis.document());
            if (document == null) {
                noDocument(here, basis.document());
            } else if (document.region() != null
                    && (profile.places().isEmpty()
                            || !profile.places().stream().allMatch(place -> place.startsWith(document.region())))) {
                problem(
                        here,
                        document.title() + "只在" + document.region() + "施行，本方案适用于"
                                + (profile.places().isEmpty() ? "各地" : profile.places()) + "，请使 places 与文件一致",
                        "`" + document.id() + "` holds in " + document.region() + " alone, this profile in "
                                + (profile.places().isEmpty() ? "all places" : profile.places())
                                + ". Give it the places of its document.");
            } else if (basis.confidence() == Confidence.VERIFIED
                    && basis.clause() == null
                    && document.rank().isDocument()) {
                problem(
                        here,
                        "已核对原文的依据要写明条款；不写条款的最多为 known",
                        "a verified basis names its clause; without one the confidence is known at most");
            }
            if (page.basis().contains(basis) || !taken.add(page.id() + " " + basis)) {
                problem(here, page.id() + " 已有这条依据，请删去", "the standard has this very basis already. Delete it here.");
            }
        }
    }

    /** A change that leaves the page as it is, unless it sets back what another profile changes. */
    private void differing(ProfileChange change, Standard page, List<String> at) {
        if (change.keys().isEmpty() && change.allBases().isEmpty()) {
            problem(
                    at,
                    page.id() + " 没有改动任何内容，请补全或者删去",
                    "the change of " + page.id() + " changes nothing. Complete it, or delete it.");
            return;
        }
        change.keys().forEach((key, value) -> {
            if (value.equals(now(key, page)) && others.stream().noneMatch(o -> sets(o, page.id(), key))) {
                problem(
                        with(at, key.startsWith("limits") ? "limits" : key),
                        page.id() + " 的 " + key + " 本来如此，请删去没有改动的内容",
                        "`" + key + "` of " + page.id() + " is so already. Delete what changes nothing.");
            }
        });
        if (change.loosens() != null
                && (change.loosens().reason() == null
                        || change.loosens().reason().isBlank())) {
            problem(
                    with(at, "loosens"),
                    "放宽要写明理由（reason）和批准人（approver）",
                    "`loosens` needs a reason, and an approver before it can be used");
        }
    }

    private boolean sets(Profile other, String standard, String key) {
        return !Objects.equals(other.id(), profile.id())
                && other.change().stream()
                        .anyMatch(one ->
                                standard.equals(one.standard()) && one.keys().containsKey(key));
    }

    private static Object now(String key, Standard page) {
        Map<String, Object> now = new HashMap<>();
        now.put("limits", page.limits());
        page.allParts().forEach(part -> now.put("limits of " + part.indicator(), part.limits()));
        now.put("covers", page.covers());
        now.put("severity", page.severity());
        now.put("responsible", page.remedy().responsible());
        now.put("days", page.remedy().days());
        now.put("requires", page.requires());
        now.put("problem", page.problem());
        return now.get(key);
    }

    private BasisDocument document(String id) {
        if (id == null) {
            return null;
        }
        return profile.documents().stream()
                .filter(document -> id.equals(document.id()))
                .findFirst()
                .orElse(catalogue.documents().get(id));
    }

    private void noDocument(List<String> at, String id) {
        problem(
                at,
                "没有依据文件“" + id + "”。请用登记册中的编号，或在 documents 中写明",
                "there is no document `" + id + "`. Name one of the register, or describe it under `documents:`.");
    }

    private void unknown(List<String> at, String zh, String en, String name) {
        problem(
                at,
                "没有" + zh + " " + name + "，见 dudao standards list",
                "there is no " + en + " " + name + ". See `dudao standards list`.");
    }

    private void text(List<String> at, BilingualText text) {
        if (text == null || text.zh() == null || text.en() == null || text.zh().isBlank()) {
            problem(
                    at,
                    at.get(at.size() - 1) + " 要有中文和英文",
                    "`" + at.get(at.size() - 1) + "` needs a text in zh and en");
            return;
        }
        Stream.of(text.zh(), text.en())
                .flatMap(words -> catalogue.documents().untitled(words).stream())
                .filter(title -> profile.documents().stream().noneMatch(document -> document.isTitled(title)))
                .distinct()
                .forEach(title -> problem(
                        at,
                        "《" + title + "》不是登记册中的文件名，请写登记的名称或简称，或不用书名号",
                        "《" + title + "》 is not the title of a registered document. Write the title or short title of"
                                + " documents/, or leave out the marks."));
    }

    private static List<String> with(List<String> at, String key) {
        List<String> longer = new ArrayList<>(at);
        longer.add(key);
        return longer;
    }

    private void problem(List<String> keys, String zh, String en) {
        problems.add(tree.place(keys) + ": " + zh + "。 / " + en);
    }
}
