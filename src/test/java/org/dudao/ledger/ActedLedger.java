package org.dudao.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** A ledger in a folder, with a problem seen on site on 3 August 2026, on which people act from the 10th on. */
final class ActedLedger implements AutoCloseable {
    static final LocalDate SEEN = LocalDate.of(2026, 8, 3);
    static final LocalDate DAY = LocalDate.of(2026, 8, 10);

    private static final Catalogue CATALOGUE = Catalogue.load();

    final LedgerDatabase database;
    final ItemActions actions;
    final OnsiteItems onsite;
    private final Path folder;
    private final EvidenceFiles files;

    ActedLedger(Path folder) {
        this.folder = folder;
        Path file = folder.resolve("l.db");
        database = LedgerDatabase.open(
                file.toString(), Clock.fixed(Instant.parse("2026-08-10T02:00:00Z"), ZoneOffset.UTC));
        actions = new ItemActions(database);
        onsite = new OnsiteItems(database, CATALOGUE);
        files = EvidenceFiles.beside(file);
    }

    static Act by(String name) {
        return new Act(name, DAY, null);
    }

    static Act by(String name, String why) {
        return new Act(name, DAY, why);
    }

    static OnsiteProblem problem(String text) {
        return new OnsiteProblem("990101003", "丙镇", "2189000021", "柳沟教学点", text, null, null, null, "王督学");
    }

    /** The id of a new item. */
    String item() {
        return onsite.add(problem("围墙倾斜"), new Act("王督学", SEEN, null), null).id();
    }

    LedgerItem now(String id) {
        LedgerItem item = new LedgerQueries(database).item(id);
        if (item == null) {
            throw new AssertionError(id);
        }
        return item;
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void attach(String id, Act act, String name, String content) {
        try (EvidenceFiles.Prepared prepared = files.prepare(file(name, content))) {
            actions.addEvidence(id, act, prepared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings a new item into a state, and tells its id. */
    String in(ItemState state) {
        String id = item();
        switch (state) {
            case NOT_STARTED -> {}
            case UNDER_WAY -> act(id, ItemAction.BEGIN);
            case REPORTED -> act(id, ItemAction.REPORT);
            case PASSED -> act(id, ItemAction.CLOSE);
            case FAILED -> act(id, ItemAction.FAIL);
            case STANDING -> act(id, ItemAction.KEEP_STANDING);
            case HANDED_OVER -> act(id, ItemAction.HAND_OVER);
        }
        return id;
    }

    /** Does an action as people do it: who reports is 张校长, who re-checks 王督学, who closes 李主任. */
    LedgerItem act(String id, ItemAction action) {
        return switch (action) {
            case BEGIN, REPORT, WITHDRAW, RESUME -> actions.report(id, by("张校长"), action);
            case FAIL -> actions.recheck(id, by("王督学"), RecheckResult.NOT_DONE, null);
            case KEEP_STANDING -> actions.recheck(id, by("王督学"), RecheckResult.STANDING, null);
            case HAND_OVER -> actions.assign(id, by("李主任"), new ItemAssignment(null, null, null, null, "住建局"));
            case REOPEN -> actions.reopen(id, by("李主任", "又倾斜了"), DAY.plusDays(30));
            case CLOSE -> {
                prove(id);
                yield actions.close(id, by("李主任"));
            }
        };
    }

    /** Finds it done, with a photograph; a closed item stays as it is. */
    void prove(String id) {
        if (now(id).state().isOpen()) {
            actions.recheck(id, by("王督学"), RecheckResult.DONE, null);
            attach(id, by("王督学"), "照片.jpg", "photo");
        }
    }

    @Nullable
    String fault() {
        try {
            JournalCheck check = JournalCheck.of(database);
            if (check.fault() != null) {
                return check.fault().zh();
            }
            EvidenceCheck evidence = EvidenceCheck.of(database, files);
            return evidence.faults().isEmpty() ? null : evidence.faults().get(0).zh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EvidenceFiles files() {
        return files;
    }

    @Override
    public void close() {
        database.close();
    }
}
