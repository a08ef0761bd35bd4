package org.dudao.desk;

import java.util.List;

/**
 * The ledger as a board: a column for each state.
 *
 * @param head what stands above it
 */
public record BoardView(ItemsHead head, List<Column> columns) {
    /** The cards of a column; the table has all. */
    static final int CARDS = 12;

    /** Protects the columns. */
    public BoardView {
        columns = List.copyOf(columns);
    }

    /**
     * The items of one state.
     *
     * @param number of all of them
     * @param address of all of them as a table
     */
    public record Column(String title, int number, String address, List<ItemsView.Row> cards) {}
}
