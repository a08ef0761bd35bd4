/**
 * The ledger (整改台账) as a database: each item of rectification from its first finding to its closure, with a journal of every change.
 *
 * <p>SQLite keeps it in one file; a bureau may use PostgreSQL. Both have the same tables and pass the same tests.
 */
@NullMarked
package org.dudao.ledger;

import org.jspecify.annotations.NullMarked;
