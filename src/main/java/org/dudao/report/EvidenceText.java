package org.dudao.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;

/**
 * Says for people where a value stands: by sheet and cell as its workbook names them, or, for a file of another form, by the sheet that
 * the form has for it and by its row.
 */
public final class EvidenceText {
    private static final Pattern ROW = Pattern.compile("/([A-Za-z]+)/(\\d+)(?:/.*)?");
    private static final Pattern OF_TOWNSHIP = Pattern.compile("(\\d{9}|\\d{12}):(.+)");
    private static final String SCHOOLS = "schools";

    private final Language language;
    private final FormText form;

    /** The codes or names of rows, by address such as {@code /buildings/1}; empty where findings disagree. */
    private final Map<String, String> rows = new HashMap<>();

    /** The words for one assessment, whose findings tell the codes of rows. */
    public EvidenceText(Assessment assessment, Language language) {
        this(language);
        assessment.findings().forEach(this::learn);
    }

    /** The words for values of a workbook, whose cells need no codes. */
    public EvidenceText(Language language) {
        this.language = language;
        this.form = new FormText(language);
    }

    /** Where something stands that is of no finding, such as a note of the reader. */
    static String place(String place, Language language) {
        return new EvidenceText(language).place(place, FieldPaths.ofAddress(place.startsWith("/") ? place : "/"));
    }

    /** The place of a value: “校舍”表J6; “校舍”表第2行（编号B1）; sheet 校舍 (buildings), cell J6. */
    public String place(Evidence evidence) {
        return place(evidence.place(), evidence.field());
    }

    /** The place of a value and its heading: “校舍”表J6“地上层数”. */
    public String placed(Evidence evidence) {
        boolean isTable = FieldPaths.isKnown(evidence.field()) && FieldPaths.entry(evidence.field()) == null;
        String heading = form.heading(evidence.field());
        return isTable
                ? place(evidence)
                : language == Language.EN
                        ? heading + ", " + place(evidence)
                        : place(evidence) + language.pick("“", "") + heading + language.pick("”", "");
    }

    private String place(String place, String field) {
        Matcher township = OF_TOWNSHIP.matcher(place);
        if (township.matches()) {
            String itself = place(township.group(2), field);
            return language == Language.EN
                    ? itself + ", township " + township.group(1)
                    : township.group(1) + language.pick("报送的", "") + itself;
        }
        CellPlace cell = CellPlace.parse(place);
        if (cell != null) {
            return form.named(cell.sheet(), field) + (language == Language.EN ? ", cell " : "") + cell.address();
        }
        if (!place.startsWith("/")) {
            return FieldPaths.isKnown(place) ? form.sheet(place) : form.named(place, field);
        }
        Matcher row = ROW.matcher(place);
        boolean inTable = row.matches() && FieldPaths.isKnown(row.group(1));
        return form.sheet(field) + (inTable ? row(row.group(1), Integer.parseInt(row.group(2))) : "");
    }

    /** A row by its number, from 1, and by its code or name if that is known. */
    private String row(String table, int index) {
        String name = rows.getOrDefault("/" + table + "/" + index, "");
        return language == Language.EN
                ? ", row " + (index + 1) + (name.isEmpty() ? "" : " (" + name + ")")
                : "第" + (index + 1) + "行" + (name.isEmpty() ? "" : "（" + name + "）");
    }

    /** The only row of its table among a finding's evidence is that of the subject, or of the subject's school. */
    private void learn(Finding finding) {
        Map<String, Set<String>> byTable = finding.evidence().stream()
                .map(e -> ROW.matcher(e.place()))
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        m -> m.group(1), Collectors.mapping(m -> m.group(2), Collectors.toCollection(TreeSet::new))));
        byTable.forEach((table, indexes) -> {
            String name = name(table, finding.subject());
            if (name != null && indexes.size() == 1) {
                rows.merge("/" + table + "/" + List.copyOf(indexes).get(0), name, (a, b) -> a.equals(b) ? a : "");
            }
        });
    }

    private String name(String table, SubjectRef subject) {
        if (table.equals(SCHOOLS) && subject.kind() == SubjectKind.SCHOOL) {
            return language.name(subject.name());
        }
        int stroke = subject.id().indexOf('/');
        if (stroke < 0 || FieldPaths.kind(table) != subject.kind()) {
            return null;
        }
        String code = subject.id().substring(stroke + 1);
        return subject.name().endsWith(" " + code)
                ? language.pick("编号", "") + code
                : language.name(subject.name()); // the office gave no code
    }
}
