package org.dudao.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.Dataset;
import org.dudao.facts.RowKey;
import org.dudao.facts.School;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.io.Sha256;

/** All rows of one submission, by table, school and record. Not thread-safe. */
public final class Roster implements RowLookup {
    /** The tables whose rows are subjects of one kind. */
    private static final Map<String, SubjectKind> KINDS = Map.ofEntries(
            Map.entry("schools", SubjectKind.SCHOOL),
            Map.entry("buildings", SubjectKind.BUILDING),
            Map.entry("structures", SubjectKind.STRUCTURE),
            Map.entry("classes", SubjectKind.CLASS),
            Map.entry("buses", SubjectKind.BUS),
            Map.entry("drivers", SubjectKind.DRIVER),
            Map.entry("canteens", SubjectKind.CANTEEN),
            Map.entry("principals", SubjectKind.PRINCIPAL),
            Map.entry("organisations", SubjectKind.ORGANISATION),
            Map.entry("sites", SubjectKind.SITE),
            Map.entry("siteStaff", SubjectKind.PERSON),
            Map.entry("legalVicePrincipals", SubjectKind.PERSON),
            Map.entry("cadres", SubjectKind.PERSON),
            Map.entry("supervisions", SubjectKind.SUPERVISION));

    /** The tables whose rows are subjects of a kind; none for townships and counties. */
    public static List<String> tables(SubjectKind kind) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    static SubjectKind kind(String table) {
        return KINDS.getOrDefault(table, SubjectKind.TOWNSHIP);
    }

    private final Dataset dataset;
    private final Row township;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Row>>> bySchool = new HashMap<>();
    private final Map<String, School> schools = new HashMap<>();
    private final IdentityHashMap<Record, Row> byFact = new IdentityHashMap<>();
    private int rows;

    /** The rows of a submission. */
    public Roster(Dataset dataset) {
        this.dataset = dataset;
        String name = dataset.township().name();
        township = new Row(
                Subject.of(dataset.township()),
                name == null ? dataset.township().code() : name,
                null,
                null,
                0,
                dataset,
                null,
                next());
        byFact.put(dataset.township(), township);
        if (dataset.schools() != null) {
            dataset.schools().forEach(s -> schools.put(s.code(), s));
        }
        for (String table : FieldPaths.tables()) {
            List<? extends Record> facts = FieldPaths.table(dataset, table);
            if (facts != null) {
                List<Row> all = new ArrayList<>(facts.size());
                Function<Record, String> code = FieldPaths.text(table, "code");
                Function<Record, String> schoolCode = FieldPaths.text(table, "schoolCode");
                for (int i = 0; i < facts.size(); i++) {
                    Record fact = facts.get(i);
                    Row row = row(table, i, fact, code.apply(fact), schools.get(schoolCode.apply(fact)));
                    all.add(row);
                    byFact.put(row.fact(), row);
                }
                tables.put(table, all);
            }
        }
    }

    private int next() {
        return rows++;
    }

    /**
     * @param owner the school that the row refers to, or null
     */
    private Row row(String table, int index, Record fact, String code, School owner) {
        if (fact instanceof School school) {
            return new Row(
                    Subject.of(school),
                    school.name() == null ? code : school.name(),
                    null,
                    table,
                    index,
                    fact,
                    school,
                    next());
        }
        SubjectKind kind = KINDS.getOrDefault(table, SubjectKind.PERSON);
        String whose = owner == null ? township.subject().id() : owner.code();
        String place = owner == null ? township.name() : owner.name() == null ? owner.code() : owner.name();
        String label = owner == null ? code : label(table, fact, code, owner.code());
        return new Row(new Subject(kind, whose + "/" + code), place, label, table, index, fact, owner, next());
    }

    /** What people call a row: its code, or what the code was made from if the office gave none. */
    private static String label(String table, Record fact, String code, String school) {
        if (code.length() != RowKey.DIGITS) {
            return code; // the usual case
        }
        RowKey keys = RowKey.find(table);
        String own = keys == null ? null : keys.own(fact);
        String key = keys == null || own != null ? own : keys.alone(fact);
        return key != null && Sha256.of(RowKey.hashed(school, key)).startsWith(code) ? keys.label(fact) : code;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** The township itself. */
    public Row township() {
        return township;
    }

    /** The rows of a table, or null if it was not reported. */
    public List<Row> table(String table) {
        return tables.get(table);
    }

    /** The rows of a table with a school's code; empty if the table was not reported. */
    public List<Row> rowsOf(String table, String schoolCode) {
        return bySchool.computeIfAbsent(table, this::grouped).getOrDefault(schoolCode, List.of());
    }

    private Map<String, List<Row>> grouped(String table) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(r -> r.school() != null)
                .collect(Collectors.groupingBy(r -> r.school().code()));
    }

    /** The row of a record; the township for its groups. */
    public Row rowOf(Record fact) {
        return byFact.getOrDefault(fact, township);
    }

    @Override
    public Row row(Record fact) {
        return byFact.get(fact);
    }
}
