package org.dudao.ledger;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * One transaction that writes: all of it is done, or nothing.
 *
 * @param handle the connection, which holds the only right to write
 * @param journal takes one row for each change
 * @param personal takes names and remarks
 * @param items the items
 */
record Writing(Handle handle, Journal journal, Personal personal, Items items) {
    static Writing of(Handle handle, Instant at) {
        Journal journal = new Journal(handle, at);
        Personal personal = new Personal(handle, journal);
        return new Writing(handle, journal, personal, new Items(handle, journal));
    }
}
