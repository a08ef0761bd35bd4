package org.dudao.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.dudao.io.RegularFile;
import org.dudao.ledger.AttachedFile;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;

/** The addresses of each item of the ledger, with all that may be done about it, and of what makes new ones. */
final class ItemRoutes {
    private final KeptLedger ledger;
    private final Checks checks;
    private final DeskRoutes desk;

    ItemRoutes(KeptLedger ledger, Checks checks, DeskRoutes desk) {
        this.ledger = ledger;
        this.checks = checks;
        this.desk = desk;
    }

    void register(Gate gate) {
        gate.get("/ledger/items/{id}", DeskAct.READ, this::item);
        gate.get("/ledger/items/{id}/files/{number}", DeskAct.READ, this::file);
        for (ItemForm form : ItemForm.values()) {
            gate.post("/ledger/items/{id}/" + form.code(), form.needs(), (x, person) -> act(form, x, person));
        }
        gate.post("/checks/{id}/keep", DeskAct.KEEP, this::keep);
    }

    private void item(Context x, Person person) {
        LedgerItem item = find(x, person);
        PageFrame frame = desk.frame(
                x, item.about().subject().name(), item.about().subject().name());
        DeskRoutes.page(
                x,
                "desk/item.jte",
                ItemView.of(
                        new LedgerQueries(ledger.open()),
                        item,
                        QueriedFigure.find(ledger, item),
                        person,
                        frame,
                        desk.today()));
    }

    /** The item of an address; what the person may not see is not there for that person. */
    private LedgerItem find(Context x, Person person) {
        LedgerDatabase database = ledger.orNull();
        LedgerItem item = database == null ? null : new LedgerQueries(database).item(x.pathParam("id"));
        if (item == null || !person.sees(item.about().township())) {
            throw Refusal.noItem();
        }
        return item;
    }

    private void file(Context x, Person person) throws IOException {
        LedgerItem item = find(x, person);
        AttachedFile file = new LedgerQueries(ledger.open())
                .evidence(item.id()).stream()
                        .filter(one -> String.valueOf(one.nth()).equals(x.pathParam("number")))
                        .findFirst()
                        .orElseThrow(Refusal::noPage);
        Path stored = ledger.evidence().find(file.sha256());
        if (stored == null) {
            throw Refusal.noPage();
        }
        String name = file.name() == null ? String.valueOf(stored.getFileName()) : file.name();
        DeskRoutes.download(x, name, RegularFile.bytes(stored, DeskSettings.MOST_BYTES));
    }

    private void act(ItemForm how, Context x, Person person) throws IOException {
        mustBeNamed(person);
        LedgerItem item = find(x, person);
        if (!ItemForm.fitting(item, person).contains(how)) {
            throw Refusal.notNow();
        }
        Path side = checks.newFolder();
        try {
            new ItemActing(ledger, x, person.name(), desk.today()).act(how, item, side);
        } finally {
            Folders.delete(side);
        }
        x.redirect("/ledger/items/" + item.id(), HttpStatus.SEE_OTHER);
    }

    /** Refuses an act of nobody: the journal notes who did it. */
    static void mustBeNamed(Person person) {
        if (person.name().isEmpty()) {
            throw Refusal.nobody();
        }
    }

    private void keep(Context x, Person person) throws IOException {
        Check check = checks.find(x.pathParam("id"), Visitor.of(x));
        if (check == null) {
            throw Refusal.noPage();
        }
        check.kept(new Keeping(ledger).keep(check, person, desk.today()));
        x.redirect("/checks/" + check.id() + "#kept", HttpStatus.SEE_OTHER);
    }
}
