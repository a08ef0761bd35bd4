package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.ledger.TestTown.DRILL;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.HOUSE;
import static org.dudao.ledger.TestTown.JULY;
import static org.dudao.ledger.TestTown.QUERY;
import static org.dudao.ledger.TestTown.RATE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.dudao.standards.Severity;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is read from a ledger: filters, order, names. */
@NullUnmarked // a test that meets a null fails by it
@ExtendWith(LedgerFixture.class)
abstract class QueryBehaviour {
    /** Closes queries and commands, in all places where a text may be. */
    private static final String HOSTILE = "'; delete from duty; --\" :item <x> ? \\";

    private TestLedger ledger;
    private LedgerQueries queries;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
        ledger.add(JULY, JULY.town("990102001").seen("现场-1", "2026-07-20", "3129000081", null));
        queries = new LedgerQueries(ledger.database());
    }

    /** A filter of one kind; the others do not matter. */
    private static final class Asked {
        private List<String> townships = List.of();
        private @Nullable String county;
        private @Nullable String school;
        private @Nullable String area;
        private @Nullable String standard;
        private List<Severity> severities = List.of();
        private List<ItemState> states = List.of();
        private @Nullable ItemKind kind;
        private @Nullable String party;
        private @Nullable String inspector;
        private @Nullable LocalDate due;
        private @Nullable LocalDate overdue;
        private @Nullable Boolean open;
        private @Nullable Boolean proved;

        ItemFilter filter() {
            return new ItemFilter(
                    townships,
                    county,
                    school,
                    area,
                    standard,
                    severities,
                    states,
                    kind,
                    party,
                    inspector,
                    due,
                    overdue,
                    open,
                    proved);
        }
    }

    /** The items that a filter finds, as often as there are towns with them; the number of all must be the same. */
    private List<String> found(Consumer<Asked> asking) {
        Asked asked = new Asked();
        asking.accept(asked);
        List<String> found = new ArrayList<>();
        queries.items(asked.filter(), 100)
                .forEach(item -> found.add(
                        item.about().standard() == null
                                ? item.id()
                                : item.about().standard()
                                        + item.about().township().substring(4)));
        assertThat(queries.count(asked.filter())).isEqualTo(found.size());
        return found;
    }

    @Test
    void putsTheEarliestDeadlinesFirst() {
        assertThat(found(asked -> {}))
                .containsExactly(
                        "fire.exits-open01009",
                        "fire.exits-open02001",
                        "现场-1",
                        "data.rolls-against-totals01009",
                        "data.rolls-against-totals02001",
                        "dropout.junior-rate01009",
                        "dropout.junior-rate02001",
                        "safety.drill-school-monthly01009",
                        "safety.drill-school-monthly02001",
                        "building.no-d-grade01009",
                        "building.no-d-grade02001");
        assertThat(queries.items(ItemFilter.ALL, 2)).hasSize(2);
    }

    @Test
    void itemsOfOneDayAreInTheSameOrderOnEveryDatabase() {
        ledger.execute("update item set deadline = '2026-08-03', township = '990101009'");
        assertThat(found(asked -> {}))
                .as("by the bytes of the standard; what has none comes first")
                .startsWith("现场-1", "building.no-d-grade01009")
                .endsWith("safety.drill-school-monthly01009");
        ledger.execute(
                "update item set standard = 'a-b' where standard = '" + EXITS + "'",
                "update item set standard = 'a.b' where standard = '" + DRILL + "'",
                "update item set standard = 'aa' where standard = '" + HOUSE + "'",
                "update item set standard = 'a_b' where standard = '" + RATE + "'",
                "update item set standard = 'Ab' where standard = '" + QUERY + "'");
        assertThat(queries.items(ItemFilter.ALL, 100))
                .extracting(item -> String.valueOf(item.about().standard()))
                .containsExactly("null", "Ab", "Ab", "a-b", "a-b", "a.b", "a.b", "a_b", "a_b", "aa", "aa");
    }

    @Test
    void filtersByPlaceAndRequirement() {
        assertThat(found(asked -> asked.townships = List.of("990102001"))).hasSize(6);
        assertThat(found(asked -> asked.townships = List.of("990102001", "990101009")))
                .hasSize(11);
        assertThat(found(asked -> asked.county = "990101")).hasSize(5);
        assertThat(found(asked -> asked.school = "2199000081")).isEmpty();
        assertThat(found(asked -> asked.school = "3129000081")).hasSize(7);
        assertThat(found(asked -> asked.area = "fire")).containsExactly("fire.exits-open01009", "fire.exits-open02001");
        assertThat(found(asked -> asked.standard = RATE)).hasSize(2);
    }

    @Test
    void filtersByWeightKindAndState() {
        new ItemActions(ledger.database())
                .report(JULY.item(RATE), new Act("孙镇长", LocalDate.of(2026, 8, 1), null), ItemAction.REPORT);
        assertThat(found(asked -> asked.severities = List.of(Severity.VETO)))
                .containsExactly(
                        "fire.exits-open01009",
                        "fire.exits-open02001",
                        "dropout.junior-rate01009",
                        "dropout.junior-rate02001");
        assertThat(found(asked -> asked.kind = ItemKind.QUERY)).hasSize(2);
        assertThat(found(asked -> asked.kind = ItemKind.ONSITE)).containsExactly("现场-1");
        assertThat(found(asked -> asked.states = List.of(ItemState.REPORTED, ItemState.PASSED)))
                .containsExactly("dropout.junior-rate01009");
    }

    @Test
    void filtersByPartyAndInspector() {
        new ItemActions(ledger.database())
                .assign(
                        JULY.item(EXITS),
                        new Act("钱督学", LocalDate.of(2026, 8, 1), null),
                        new ItemAssignment(null, "李督学", null, null, null));
        assertThat(found(asked -> asked.party = "county-government"))
                .containsExactly("building.no-d-grade01009", "building.no-d-grade02001");
        assertThat(found(asked -> asked.party = "己镇九年一贯制学校")).hasSize(7);
        assertThat(found(asked -> asked.party = "3129000081")).hasSize(7);
        assertThat(found(asked -> asked.inspector = "李督学")).containsExactly("fire.exits-open01009", "现场-1");
        assertThat(found(asked -> asked.inspector = "张督学")).isEmpty();
    }

    @Test
    void filtersByDaysAsItemsCountThem() {
        LocalDate day = LocalDate.of(2026, 8, 11);
        new ItemActions(ledger.database())
                .waive(JULY.item(EXITS), new Act("钱督学", LocalDate.of(2026, 8, 1), "纪要"), new ItemWaiver("W-1", day));
        assertThat(found(asked -> asked.due = LocalDate.of(2026, 8, 4)))
                .containsExactly("fire.exits-open01009", "fire.exits-open02001", "现场-1");
        for (LocalDate today : List.of(day.minusDays(1), day, day.plusDays(1), day.plusYears(1))) {
            List<String> late = queries.items(ItemFilter.ALL, 100).stream()
                    .filter(item -> item.overdueDays(today) > 0)
                    .map(LedgerItem::id)
                    .toList();
            Asked asked = new Asked();
            asked.overdue = today;
            assertThat(queries.items(asked.filter(), 100))
                    .extracting(LedgerItem::id)
                    .isEqualTo(late);
        }
        assertThat(found(asked -> asked.overdue = day)).hasSize(4).doesNotContain("fire.exits-open01009");
    }

    @Test
    void filtersWhatIsOpenAndWhatIsToBeClosed() {
        ledger.add(JULY.on("2026-09-10").judged(EXITS, "COMPLIANT").judged(QUERY, "QUERY"));
        new ItemActions(ledger.database()).close(JULY.item(EXITS), new Act("钱督学", LocalDate.of(2026, 9, 11), null));
        assertThat(found(asked -> asked.open = false)).containsExactly("fire.exits-open01009");
        assertThat(found(asked -> asked.open = true)).hasSize(10);
        assertThat(found(asked -> asked.proved = true)).containsExactly("data.rolls-against-totals01009");
        assertThat(found(asked -> asked.proved = false)).hasSize(10);
        assertThat(found(asked -> {
                    asked.open = true;
                    asked.proved = true;
                }))
                .containsExactly("data.rolls-against-totals01009");
    }

    @Test
    void findsAnItemByTheBeginningOfItsId() {
        String id = JULY.item(HOUSE);
        assertThat(queries.item(id).id()).isEqualTo(id);
        assertThat(queries.item(id.substring(0, 6)).id()).isEqualTo(id);
        assertThat(queries.item("现").id()).isEqualTo("现场-1");
        assertThat(queries.item("")).isNull();
        assertThat(queries.item("%")).isNull();
        assertThat(queries.item("none")).isNull();
    }

    @Test
    void tellsNamesOfIdsThatItKnows() {
        String id = JULY.item(EXITS);
        new ItemActions(ledger.database())
                .assign(
                        id,
                        new Act("钱督学", LocalDate.of(2026, 8, 1), null),
                        new ItemAssignment("赵校长", "李督学", null, null, null));
        LedgerItem item = Objects.requireNonNull(queries.item(id));
        assertThat(queries.texts(LedgerQueries.personal(List.of(item))).values())
                .containsExactlyInAnyOrder("赵校长", "李督学");
        assertThat(queries.texts(Set.of("none"))).isEmpty();
        assertThat(queries.journal(id)).extracting(JournalRow::kind).containsExactly("opened", "assigned");
    }

    @Test
    void noTextIsTakenForACommand() {
        String id = JULY.item(EXITS);
        Act act = new Act(HOSTILE, LocalDate.of(2026, 8, 1), HOSTILE + "2");
        ItemActions acts = new ItemActions(ledger.database());
        acts.assign(id, act, new ItemAssignment(HOSTILE, HOSTILE, null, null, HOSTILE));
        acts.addEvidence(id, act, new Attachment(HOSTILE, HOSTILE, 1));
        ledger.add(
                JULY.on("2026-09-10").worded(DRILL, HOSTILE, "major").seen(HOSTILE, "2026-08-01", null, HOSTILE + "."));
        assertThat(queries.item(JULY.item(DRILL)).problem().zh()).isEqualTo(HOSTILE);
        assertThat(queries.item(HOSTILE).about().standard()).isEqualTo(HOSTILE + ".");
        assertThat(queries.texts(LedgerQueries.personal(List.of(queries.item(id))))
                        .values())
                .containsExactly(HOSTILE);
        assertThat(found(asked -> asked.inspector = HOSTILE)).containsExactly("fire.exits-open01009");
        for (Consumer<Asked> one : List.<Consumer<Asked>>of(
                asked -> asked.townships = List.of(HOSTILE),
                asked -> asked.county = HOSTILE,
                asked -> asked.school = HOSTILE,
                asked -> asked.area = HOSTILE + "x",
                asked -> asked.standard = HOSTILE,
                asked -> asked.party = HOSTILE)) {
            assertThat(found(one)).isEmpty();
        }
        assertThat(queries.newest(HOSTILE)).isNull();
        assertThat(queries.journal(HOSTILE)).hasSize(1);
        assertThat(found(asked -> asked.party = "county-government")).hasSize(2);
        assertThat(Told.check(ledger)).startsWith("whole");
    }

    @Test
    void allTextsCompareByTheirBytes() throws SQLException {
        if (ledger.isOnServer()) {
            String others =
                    "select table_name || '.' || column_name from information_schema.columns where data_type = 'text'"
                            + " and table_schema = current_schema() and collation_name is distinct from 'C'";
            try (Connection connection = ledger.connection();
                    ResultSet all = connection.createStatement().executeQuery(others)) {
                assertThat(all.next())
                        .as("name its table in R__texts_sort_by_their_bytes.sql")
                        .isFalse();
            }
        }
    }
}
