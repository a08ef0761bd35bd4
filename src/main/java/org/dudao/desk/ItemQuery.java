package org.dudao.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.ItemState;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which items a page shows, as its address says.
 *
 * @param part of the ledger
 * @param text that is searched for; empty for any
 * @param place the code of a township or county; empty for any
 * @param party that must act: its name or code; empty for any
 * @param inspector the name of who is responsible; empty for any
 * @param severity null for any
 * @param state null for any
 * @param area empty for any
 * @param page from 1
 */
record ItemQuery(
        LedgerPart part,
        String text,
        String place,
        String party,
        String inspector,
        @Nullable Severity severity,
        @Nullable ItemState state,
        String area,
        int page) {
    /** All items that a person may see. */
    static final ItemQuery EVERYTHING = new ItemQuery(LedgerPart.ALL, "", "", "", "", null, null, "", 1);

    /** The rows of a page. */
    static final int ROWS = 50;

    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 100_000;

    /** Reads an address; what it says that is nothing here is passed over. */
    static ItemQuery of(Context x) {
        return new ItemQuery(
                LedgerPart.named(text(x, "show")),
                text(x, "q"),
                text(x, "place"),
                text(x, "party"),
                text(x, "inspector"),
                Arrays.stream(Severity.values())
                        .filter(one -> one.code().equals(text(x, "severity")))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(ItemState.values())
                        .filter(one -> one.name().equals(text(x, "state")))
                        .findFirst()
                        .orElse(null),
                text(x, "area"),
                page(text(x, "page")));
    }

    private static String text(Context x, String name) {
        String given = x.queryParam(name);
        String text = given == null ? "" : given.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static int page(String given) {
        return given.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(given), LAST_PAGE) : 1;
    }

    /** The same of another part, from its first page on. */
    ItemQuery inPart(LedgerPart other) {
        return new ItemQuery(other, text, place, party, inspector, severity, state, area, 1);
    }

    /** The same of one state, whatever the part. */
    ItemQuery inState(ItemState only) {
        return new ItemQuery(LedgerPart.ALL, text, place, party, inspector, severity, only, area, 1);
    }

    /** Another page of the same. */
    ItemQuery page(int other) {
        return new ItemQuery(part, text, place, party, inspector, severity, state, area, other);
    }

    /** The condition, for a person, on a day. */
    ItemFilter filter(Person person, LocalDate today) {
        boolean isCounty = place.length() <= 6;
        return new ItemFilter(
                place.isEmpty() || isCounty ? List.of() : List.of(place),
                place.isEmpty() || !isCounty ? null : place,
                null,
                emptyToNull(area),
                null,
                severity == null ? List.of() : List.of(severity),
                state == null ? List.of() : List.of(state),
                null,
                emptyToNull(party),
                emptyToNull(inspector),
                null,
                part == LedgerPart.OVERDUE ? today : null,
                part.isOpen(),
                part == LedgerPart.PROVED ? Boolean.TRUE : null,
                person.within(),
                emptyToNull(text));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What follows the path of a page in its address; empty for the usual. */
    String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("show", part == LedgerPart.OPEN ? "" : part.code());
        parts.put("q", text);
        parts.put("place", place);
        parts.put("party", party);
        parts.put("inspector", inspector);
        parts.put("severity", severity == null ? "" : severity.code());
        parts.put("state", state == null ? "" : state.name());
        parts.put("area", area);
        parts.put("page", page == 1 ? "" : String.valueOf(page));
        String all = parts.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + Percent.encode(one.getValue()))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }
}
