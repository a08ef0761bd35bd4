package org.dudao.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerFigures;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.ledger.LedgerSnapshot;
import org.dudao.report.Language;
import org.dudao.report.register.LedgerExport;
import org.dudao.report.register.LedgerXlsx;
import org.jspecify.annotations.Nullable;

/** The addresses of the ledger as a whole: its items as a table, as a board, as figures and as a workbook. */
final class LedgerRoutes {
    private static final int MOST_CHOSEN = 200;

    private final KeptLedger ledger;
    private final DeskRoutes desk;

    LedgerRoutes(KeptLedger ledger, DeskRoutes desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    void register(Gate gate) {
        gate.get("/ledger", DeskAct.READ, this::table);
        gate.get("/ledger/board", DeskAct.READ, this::board);
        gate.get("/ledger/figures", DeskAct.READ, this::figures);
        gate.get("/ledger/ledger.xlsx", DeskAct.EXPORT, this::export);
        gate.post("/ledger/assign", DeskAct.FOLLOW, this::assign);
    }

    private void table(Context x, Person person) {
        LedgerDatabase database = database(x);
        if (database == null) {
            return;
        }
        LedgerQueries queries = new LedgerQueries(database);
        ItemQuery query = ItemQuery.of(x);
        ItemsHead head = head(x, queries, query, person);
        LocalDate today = desk.today();
        Language language = head.language();
        int total = queries.count(query.filter(person, today));
        int from = (query.page() - 1) * ItemQuery.ROWS;
        List<ItemsView.Row> rows = queries.items(query.filter(person, today), from, ItemQuery.ROWS).stream()
                .map(item -> ItemsView.row(item, today, language))
                .toList();
        DeskRoutes.page(
                x,
                "desk/items.jte",
                new ItemsView(
                        head,
                        rows,
                        total,
                        from + 1,
                        query.page() == 1
                                ? ""
                                : "/ledger" + query.page(query.page() - 1).address(),
                        from + rows.size() >= total || rows.isEmpty()
                                ? ""
                                : "/ledger" + query.page(query.page() + 1).address(),
                        person.may(DeskAct.FOLLOW)));
    }

    private void board(Context x, Person person) {
        LedgerDatabase database = database(x);
        if (database == null) {
            return;
        }
        LedgerQueries queries = new LedgerQueries(database);
        ItemQuery query = ItemQuery.of(x);
        ItemsHead head = head(x, queries, query, person);
        LocalDate today = desk.today();
        List<BoardView.Column> columns = new ArrayList<>();
        for (ItemState state : ItemState.values()) {
            ItemQuery of = query.inState(state);
            columns.add(new BoardView.Column(
                    head.language().pick(state.zh(), state.en()),
                    queries.count(of.filter(person, today)),
                    "/ledger" + of.address(),
                    queries.items(of.filter(person, today), BoardView.CARDS).stream()
                            .map(item -> ItemsView.row(item, today, head.language()))
                            .toList()));
        }
        DeskRoutes.page(x, "desk/board.jte", new BoardView(head, columns));
    }

    private void figures(Context x, Person person) {
        LedgerDatabase database = database(x);
        if (database == null) {
            return;
        }
        LocalDate today = desk.today();
        LedgerFigures figures =
                LedgerFigures.of(database, ItemQuery.EVERYTHING.filter(person, today), person.within(), today);
        PageFrame frame = desk.frame(x, "台账统计", "Figures of the ledger");
        DeskRoutes.page(x, "desk/figures.jte", FiguresView.of(figures, ledger.catalogue(), frame));
    }

    private ItemsHead head(Context x, LedgerQueries queries, ItemQuery query, Person person) {
        PageFrame frame = desk.frame(x, "整改台账", "Rectification ledger");
        Language language = frame.language();
        LocalDate today = desk.today();
        String path = x.path().equals("/ledger/board") ? "/ledger/board" : "/ledger";
        List<ItemsHead.Part> parts = Arrays.stream(LedgerPart.values())
                .map(one -> new ItemsHead.Part(
                        language.pick(one.title()),
                        queries.count(query.inPart(one).filter(person, today)),
                        "/ledger" + query.inPart(one).address(),
                        path.equals("/ledger") && one == query.part()))
                .toList();
        String same = query.page(1).address();
        return new ItemsHead(
                frame,
                parts,
                query.text(),
                query.place(),
                query.party(),
                query.inspector(),
                query.area(),
                ItemsView.severities(query, language),
                ItemsView.states(query, language),
                query.part().code(),
                "/ledger" + same,
                "/ledger/board" + same,
                "/ledger/figures",
                person.may(DeskAct.EXPORT) ? "/ledger/ledger.xlsx" + same : "",
                person.name(),
                person.isKnown());
    }

    private void export(Context x, Person person) throws IOException {
        LedgerDatabase database = ledger.orNull();
        if (database == null) {
            throw Refusal.noPage();
        }
        LocalDate today = desk.today();
        LedgerSnapshot some = LedgerSnapshot.of(database, ItemQuery.of(x).filter(person, today), false);
        byte[] bytes = LedgerXlsx.of(LedgerExport.of(some, ledger.catalogue(), today, false, desk.language(x)));
        DeskRoutes.download(x, "整改台账-" + today + ".xlsx", bytes);
    }

    private void assign(Context x, Person person) {
        ItemRoutes.mustBeNamed(person);
        List<String> ids = x.formParams("item");
        if (ids.isEmpty() || ids.size() > MOST_CHOSEN) {
            throw Refusal.noneChosen(MOST_CHOSEN);
        }
        LedgerQueries queries = new LedgerQueries(ledger.open());
        for (String id : ids) {
            LedgerItem item = queries.item(id);
            if (item == null
                    || !item.id().equals(id)
                    || !person.sees(item.about().township())) {
                throw Refusal.noPage();
            }
        }
        new ItemActing(ledger, x, person.name(), desk.today()).assign(ids);
        x.redirect("/ledger", HttpStatus.SEE_OTHER);
    }

    /** The ledger; where nothing was ever kept, the page says so and null is returned. */
    private @Nullable LedgerDatabase database(Context x) {
        LedgerDatabase database = ledger.orNull();
        if (database == null) {
            DeskRoutes.page(x, "desk/nothing.jte", desk.frame(x, "整改台账", "Rectification ledger"));
        }
        return database;
    }
}
