package org.dudao.desk;

import java.util.List;
import org.dudao.report.Language;

/**
 * What stands above the items of a ledger: its parts, and what is searched for.
 *
 * @param parts with their numbers
 * @param text that is searched for
 * @param place code that is asked for
 * @param party that is asked for
 * @param inspector who is asked for
 * @param area that is asked for
 * @param severities to choose from
 * @param states to choose from
 * @param show the part that is shown
 * @param table the address of the same as a table
 * @param board the address of the same as a board
 * @param figures the address of the figures of all items
 * @param export the address of the same as a workbook; empty if the person may not take it away
 * @param by the name that is filled in
 * @param isNamed whether the desk knows who acts, and does not ask
 */
public record ItemsHead(
        PageFrame frame,
        List<Part> parts,
        String text,
        String place,
        String party,
        String inspector,
        String area,
        List<ItemsView.Choice> severities,
        List<ItemsView.Choice> states,
        String show,
        String table,
        String board,
        String figures,
        String export,
        String by,
        boolean isNamed) {
    /** Protects the lists. */
    public ItemsHead {
        parts = List.copyOf(parts);
        severities = List.copyOf(severities);
        states = List.copyOf(states);
    }

    /**
     * A part of the ledger.
     *
     * @param number of its items
     * @param address of its page
     */
    public record Part(String title, int number, String address, boolean isShown) {}

    /** The language of the page. */
    public Language language() {
        return frame.language();
    }

    /** Whether more is asked for than a part. */
    public boolean isSearched() {
        return !(text + place + party + inspector + area).isEmpty()
                || severities.stream().anyMatch(ItemsView.Choice::isChosen)
                || states.stream().anyMatch(ItemsView.Choice::isChosen);
    }
}
