package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Summary;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.StandardKind;
import org.jspecify.annotations.Nullable;

/** The data that a township must still submit, as lists and tables: what vetoes wait for first, then by sheet and column. */
public final class MissingDataList {
    private static final int SUBJECTS_NAMED = 6;
    private static final int STANDARDS_NAMED = 3;

    private final MissingDataRequest request;
    private final MissingDataText texts;
    private final FormText form;
    private final Language language;
    private final String comma;
    private final String own;

    /** The lists for one assessment in one language. */
    public MissingDataList(Assessment assessment, Language language) {
        this.request = new MissingDataRequest(assessment, language);
        this.texts = new MissingDataText(assessment, language);
        this.form = new FormText(language);
        this.language = language;
        boolean county = assessment.assessment().kind().equals("county");
        this.own = county ? language.pick("本县", "the county") : language.pick("本乡镇", "the township");
        this.comma = language.pick("、", ", ");
    }

    /**
     * What to submit.
     *
     * @param text the data, the cells or subjects, and all standards that wait
     * @param place the first of the cells, or the sheet; null if the file has neither
     */
    public record Entry(String text, @Nullable String place) {}

    /** An entry for each row. */
    public List<Entry> entries(StandardKind kind) {
        return request.lines(kind).stream()
                .map(line -> new Entry(sentence(line), line.place()))
                .toList();
    }

    /** The text of each entry. */
    public List<String> sentences(StandardKind kind) {
        return entries(kind).stream().map(Entry::text).toList();
    }

    private String sentence(MissingDataRequest.Line line) {
        String whom = line.all()
                ? language.pick(
                        "：所有" + line.kind().zh(), ", of every " + line.kind().en())
                : whom(line);
        return form.items(line.sheet(), line.items())
                + whom
                + texts.written(line.placeholders())
                + language.pick("（涉及", " (for: ")
                + standards(line.standards(), Integer.MAX_VALUE)
                + language.pick("）。", ").");
    }

    private String whom(MissingDataRequest.Line line) {
        return line.cells().isEmpty() && line.subjects().isEmpty()
                ? ""
                : language.pick("：", line.cells().isEmpty() ? ", of " : ": ") + where(line, Integer.MAX_VALUE);
    }

    /** Rows of three cells: the data with their sheet; the cells or all subjects; all standards that wait. */
    public List<List<String>> rows(StandardKind kind) {
        return request.lines(kind).stream()
                .map(line -> List.of(
                        form.items(line.sheet(), line.items()) + texts.written(line.placeholders()),
                        where(line, Integer.MAX_VALUE),
                        standards(line.standards(), Integer.MAX_VALUE)))
                .toList();
    }

    /**
     * The rows of an annex: below a row for each sheet, of one cell, rows of three: the data; the cells or some subjects; some of the
     * standards that wait. What is not named is counted.
     */
    public List<List<String>> bySheet(StandardKind kind) {
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (MissingDataRequest.Line line : request.lines(kind)) {
            String sheet =
                    line.sheet() + (line.isForVeto() ? language.pick("（一票否决标准待评）", ", for vetoes not assessed") : "");
            if (!sheet.equals(before)) {
                rows.add(List.of(sheet));
                before = sheet;
            }
            rows.add(List.of(
                    form.headings(line.items()) + texts.written(line.placeholders()),
                    where(line, SUBJECTS_NAMED),
                    standards(line.standards(), STANDARDS_NAMED)));
        }
        return rows;
    }

    /** The cells; the subjects without one; the township if there is neither. */
    private String where(MissingDataRequest.Line line, int most) {
        String cells = line.cells().isEmpty() ? "" : CellRanges.text(line.cells(), language);
        String subjects = line.subjects().isEmpty() ? "" : subjects(line, most);
        if (cells.isEmpty()) {
            return subjects.isEmpty() ? own : subjects;
        }
        return subjects.isEmpty() ? cells : cells + language.pick("，另有", "; also ") + subjects;
    }

    private String subjects(MissingDataRequest.Line line, int most) {
        int count = line.subjects().size();
        if (line.all()) {
            return language.pick("全部" + count + unit(line.kind()), "all " + count);
        }
        String named = line.subjects().stream().limit(most).map(language::name).collect(Collectors.joining(comma));
        return count <= most
                ? named
                : named + language.pick("等" + count + unit(line.kind()), " and others, " + count + " in all");
    }

    private static String unit(SubjectKind kind) {
        return kind == SubjectKind.SCHOOL ? "所" : "个";
    }

    private String standards(List<Summary.ByStandard> standards, int most) {
        String named = standards.stream()
                .limit(most)
                .map(this::title)
                .collect(Collectors.joining(language.pick("；", "; "))); // a title may have commas
        if (standards.size() <= most) {
            return named;
        }
        long vetoes = standards.stream().filter(MissingDataRequest::isVeto).count();
        String ofThem =
                vetoes <= most ? "" : language.pick("（其中一票否决" + vetoes + "项）", " (" + vetoes + " of them vetoes)");
        return named
                + language.pick("等" + standards.size() + "项", " and others, " + standards.size() + " in all")
                + ofThem;
    }

    private String title(Summary.ByStandard standard) {
        String veto = MissingDataRequest.isVeto(standard) ? language.pick("（一票否决）", " (veto)") : "";
        return language.pick(standard.title()) + veto;
    }
}
