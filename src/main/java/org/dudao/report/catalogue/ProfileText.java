package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Loosened;
import org.dudao.standards.Profile;
import org.dudao.standards.ProfileChange;
import org.dudao.standards.Selection;
import org.dudao.standards.Standard;

/** Prints one profile for a terminal of 80 columns: where it holds, what it asks, and what it changes in each standard. */
public final class ProfileText {
    private static final int WIDTH = 80;

    private final Profile profile;
    private final Catalogue catalogue;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ProfileText(Profile profile, Catalogue catalogue, Language language) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.language = language;
    }

    /** The profile as text. */
    public static String of(Profile profile, Catalogue catalogue, Language language) {
        return new ProfileText(profile, catalogue, language).write();
    }

    private String write() {
        row("编号", "id", profile.id());
        row("名称", "title", language.pick(profile.title()));
        row("类型", "kind", ProfileKind.of(profile).word(language));
        row(
                "地区",
                "places",
                profile.places().isEmpty()
                        ? language.pick("不限", "everywhere")
                        : String.join(language.pick("、", ", "), profile.places()));
        if (profile.from() != null || profile.to() != null) {
            String from = profile.from() == null ? "" : language.pick("自" + profile.from(), "from " + profile.from());
            String to = profile.to() == null ? "" : language.pick("至" + profile.to(), "to " + profile.to());
            row("日期", "dates", (from + " " + to).strip());
        }
        selection();
        Map<String, Standard> pages = catalogue.pagesById();
        profile.enable()
                .forEach(pattern -> row(
                        "启用",
                        "enables",
                        pages.containsKey(pattern)
                                ? pattern + " "
                                        + language.pick(pages.get(pattern).title())
                                : pattern));
        row(
                "应查",
                "asked",
                ProfileListText.asked(catalogue.shownUnder(List.of(profile))) + language.pick("项标准", " standards"));
        changes(pages);
        if (profile.procedure() != null) {
            section(language.pick("督导程序", "Steps of the supervision"));
            ProcedureText.lines(profile.procedure(), catalogue.documents(), language)
                    .forEach(line -> line("  ", line));
        }
        if (profile.note() != null) {
            section(language.pick("说明", "Note"));
            line("  ", language.pick(profile.note()));
        }
        return text.toString();
    }

    private void selection() {
        Selection select = profile.select();
        if (select == null) {
            return;
        }
        Map<String, BilingualText> areas = catalogue.areaTitles();
        List<String> words = new ArrayList<>();
        if (!select.areas().isEmpty()) {
            words.add(select.areas().stream()
                    .map(area -> area.equals("*") ? language.pick("全部专题", "all areas") : language.pick(areas.get(area)))
                    .collect(Collectors.joining(language.pick("、", ", "))));
        }
        part(words, select.standards(), "标准 ", "standards ");
        part(words, select.without(), "不查 ", "without ");
        codes(words, select.stage(), "学段 ", "stages ");
        codes(words, select.ownership(), "举办者 ", "providers ");
        row("只查", "asks only", String.join(language.pick("；", "; "), words));
    }

    private void part(List<String> words, List<String> ids, String zh, String en) {
        if (!ids.isEmpty()) {
            words.add(language.pick(zh, en) + String.join(language.pick("、", ", "), ids));
        }
    }

    private void codes(List<String> words, List<? extends CodeList> codes, String zh, String en) {
        part(words, codes.stream().map(one -> language.pick(one.zh(), one.en())).toList(), zh, en);
    }

    /** Each changed standard, from the page to what holds under this profile alone. */
    private void changes(Map<String, Standard> pages) {
        Set<String> changed = new LinkedHashSet<>();
        profile.change().stream().map(ProfileChange::standard).forEach(changed::add);
        if (changed.isEmpty()) {
            return;
        }
        section(language.pick("更改" + changed.size() + "项标准", "Changes in " + changed.size() + " standards"));
        Catalogue under = catalogue.shownUnder(List.of(ProfileHistory.withoutSelection(profile)));
        Map<String, Standard> now = under.byId();
        for (String id : changed) {
            Standard page = Objects.requireNonNull(pages.get(id));
            Standard changedOne = Objects.requireNonNull(now.get(id));
            line("  ", language.pick(page.title()) + " (" + id + ")");
            StandardDifference.lines(page, catalogue.documents(), changedOne, under.documents(), language)
                    .forEach(line -> line("    ", line));
            StandardDifference.note(page, changedOne, language).forEach(line -> line("    ", line));
            under.layers().loosened().stream()
                    .filter(less -> less.standard().equals(id))
                    .forEach(less -> line("    ", loosened(less)));
        }
    }

    private String loosened(Loosened less) {
        ProfileChange change = profile.change().stream()
                .filter(one -> one.standard().equals(less.standard()) && one.loosens() != null)
                .findFirst()
                .orElse(null);
        String what = language.pick("放宽：", "asks less: ") + language.pick(less.before()) + " → "
                + language.pick(less.after());
        String reason = change == null
                ? language.pick("没有写明理由", "no reason given")
                : language.pick("理由：", "reason: ") + change.loosens().reason();
        String approver = change == null || change.loosens().approver() == null
                ? language.pick("没有批准人，本局批准后才能采用", "no approver; a bureau must approve it before use")
                : language.pick("批准人：", "approver: ") + change.loosens().approver();
        return what + language.pick("；" + reason + "；" + approver, "; " + reason + "; " + approver);
    }

    private void section(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String lead, String words) {
        text.append(TerminalWidth.wrap(lead + words, WIDTH, lead + "  ")).append('\n');
    }

    private void row(String zh, String en, String words) {
        String lead = TerminalWidth.pad(language.pick(zh, en), language == Language.EN ? 10 : 6);
        text.append(TerminalWidth.wrap(lead + words, WIDTH, " ".repeat(TerminalWidth.width(lead))))
                .append('\n');
    }
}
