package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The visits of inspectors to schools. Each is a row of the journal. */
public final class Visits {
    /** The kind of the journal's row for a visit. */
    static final String VISIT = "visit";

    private final LedgerDatabase database;

    /** The visits of a ledger. */
    public Visits(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Notes a visit by {@code act.by()} on {@code act.on()}.
     *
     * @param today a visit cannot lie after it
     * @throws Refused if the school is unknown, or the visit was noted before
     */
    public SchoolVisit add(String school, Act act, LocalDate today) {
        return database.write(writing -> {
            String name = schoolName(writing.handle(), school);
            if (name == null) {
                throw new Refused(
                        "督学责任区名单和台账中都没有学校 " + school + "。请核对代码，或先用 dudao ledger zones 更新名单。",
                        "Neither the list of zones nor the ledger has the school " + school
                                + ". Check its code, or renew the list with dudao ledger zones.");
            } else if (act.on().isAfter(today)) {
                throw new Refused(
                        "督导之日 " + act.on() + " 还没有到。", "The day of the visit, " + act.on() + ", is in the future.");
            }
            String by = writing.personal().id(act.by());
            if (isNoted(writing.handle(), school, act.on(), by)) {
                throw new Refused(
                        act.by() + " " + act.on() + " 到" + name + "的督导已经登记过。",
                        "The visit of " + act.by() + " to " + name + " on " + act.on() + " was noted before.");
            }
            String note = writing.personal().idOrNull(act.why());
            ObjectNode body = Journal.body().put("on", act.on().toString()).put("school", school);
            if (note != null) {
                body.put("note", note);
            }
            JournalRow row = writing.journal().append(by, VISIT, null, body);
            writing.handle()
                    .createUpdate("insert into school_visit (seq, school, visited_on, visited_by, note)"
                            + " values (:seq, :school, :day, :by, :note)")
                    .bind("seq", row.seq())
                    .bind("school", school)
                    .bind("day", act.on().toString())
                    .bind("by", by)
                    .bind("note", note)
                    .execute();
            return new SchoolVisit(school, name, act.on(), act.by(), act.why());
        });
    }

    private static @Nullable String schoolName(Handle handle, String school) {
        return handle.createQuery("select name from school_zone where school = :school union all"
                        + " select max(subject_name) from item where school = :school and subject_id = :school"
                        + " union all select max(school) from item where school = :school")
                .bind("school", school)
                .mapTo(String.class)
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNoted(Handle handle, String school, LocalDate on, String by) {
        return handle.createQuery("select count(*) from school_visit"
                                + " where school = :school and visited_on = :day and visited_by = :by")
                        .bind("school", school)
                        .bind("day", on.toString())
                        .bind("by", by)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The visits of a term, in the order of the days. */
    public List<SchoolVisit> list(VisitTerm term) {
        return database.read(handle -> {
            return handle.createQuery("select v.school, coalesce(z.name, v.school) as name, v.visited_on,"
                            + " p.value as by_name, n.value as note"
                            + " from school_visit v join personal p on p.id = v.visited_by"
                            + " left join school_zone z on z.school = v.school"
                            + " left join personal n on n.id = v.note"
                            + " where v.visited_on >= :begin and v.visited_on <= :until order by v.visited_on, v.seq")
                    .bind("begin", term.from().toString())
                    .bind("until", term.to().toString())
                    .map((row, context) -> new SchoolVisit(
                            row.getString("school"),
                            row.getString("name"),
                            LocalDate.parse(row.getString("visited_on")),
                            row.getString("by_name"),
                            row.getString("note")))
                    .list();
        });
    }

    /** How often each school of the list was visited in a term until a day, by zone and school. */
    static List<VisitedSchool> visited(Handle handle, VisitTerm term, LocalDate until) {
        LocalDate last = until.isBefore(term.to()) ? until : term.to();
        List<VisitedSchool> schools = new ArrayList<>(
                handle.createQuery("select z.school, z.name, z.zone, z.inspector, p.value as inspector_name,"
                                + " (select count(distinct v.visited_on) from school_visit v where v.school = z.school"
                                + " and v.visited_on >= :begin and v.visited_on <= :until) as visits"
                                + " from school_zone z join personal p on p.id = z.inspector")
                        .bind("begin", term.from().toString())
                        .bind("until", last.toString())
                        .map((row, context) -> new VisitedSchool(
                                row.getString("school"),
                                row.getString("name"),
                                row.getString("zone"),
                                row.getString("inspector"),
                                row.getString("inspector_name"),
                                row.getInt("visits")))
                        .list());
        schools.sort((one, other) -> {
            int byZone = one.zone().compareTo(other.zone());
            return byZone != 0 ? byZone : one.school().compareTo(other.school());
        });
        return schools;
    }
}
