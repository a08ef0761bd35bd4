package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.History;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Statements;
import org.dudao.assessment.Waiver;
import org.dudao.facts.SchoolYear;
import org.dudao.standards.Catalogue;
import org.jdbi.v3.core.Handle;

/**
 * What one state of a ledger tells of townships, for their next assessments. Equal states give equal histories. Used within one transaction
 * that reads, by one thread at a time.
 */
public final class Histories {
    private final Handle handle;
    private final EarlierDuties duties;
    private final String journal;

    private Histories(Handle handle, Catalogue catalogue) {
        this.handle = handle;
        this.duties = new EarlierDuties(catalogue);
        JournalRow last = JournalRow.last(handle);
        this.journal = last == null ? Journal.BEGINNING : last.hash();
    }

    /** What is done with the histories of one state of the ledger. */
    public interface Use<T> {
        /** Does it. */
        T with(Histories histories);
    }

    /** Uses the histories of the ledger as it stands now, whatever others write meanwhile. */
    public static <T> T read(LedgerDatabase database, Catalogue catalogue, Use<T> use) {
        return database.read(handle -> use.with(new Histories(handle, catalogue)));
    }

    /** The hash of the last row of the journal; zeros for an empty ledger. */
    public String journal() {
        return journal;
    }

    /** What the ledger knows of a township for a school year. */
    public History find(String township, String schoolYear) {
        LocalDate begins = SchoolYear.parse(schoolYear).firstDay();
        ImportedAssessment newest = ImportedAssessment.newest(handle, township);
        List<LedgerItem> items = new ArrayList<>(new Items(handle)
                .ofTownship(township).values().stream()
                        .filter(item -> item.kind() != ItemKind.ONSITE)
                        .sorted(Comparator.comparing(LedgerItem::id))
                        .toList());
        TownshipStatements stated = new TownshipStatements(handle, township);
        Statements all = stated.all();
        List<Waiver> waivers = new ArrayList<>(all.waivers());
        waivers.addAll(stated.ofItems(items));
        List<FollowUpItem> followed = new ArrayList<>();
        if (newest != null) {
            items.forEach(item -> followed.add(EarlierItem.of(item, duties, newest.asOf())));
        }
        return new History(
                History.FORMAT,
                township,
                schoolYear,
                newest == null ? null : newest.asOf(),
                journal,
                followed,
                sorted(waivers.stream()
                        .filter(one -> !one.until().isBefore(begins))
                        .toList()),
                all.attestations().stream()
                        .filter(one -> mayHold(one, begins))
                        .sorted(Comparator.comparing(Attestation::id))
                        .toList(),
                all.answers().stream()
                        .sorted(Comparator.comparing(StatedAnswer::id))
                        .toList());
    }

    /** One id may be that of a waiver in a list and of one on an item, and of several items. */
    private static List<Waiver> sorted(List<Waiver> waivers) {
        Map<List<Object>, Waiver> byId = new HashMap<>();
        waivers.stream()
                .sorted(Comparator.comparing(Waiver::id).thenComparing(Waiver::place))
                .forEach(one -> byId.putIfAbsent(List.of(one.id(), one.pair()), one));
        return byId.values().stream()
                .sorted(Comparator.comparing(Waiver::id)
                        .thenComparing(one -> one.pair().toString()))
                .toList();
    }

    /** Without a last day it holds for the school year that it was made in. */
    private static boolean mayHold(Attestation one, LocalDate begins) {
        return !(one.until() == null ? one.on() : one.until()).isBefore(begins);
    }
}
