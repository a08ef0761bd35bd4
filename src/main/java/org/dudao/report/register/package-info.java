/** What is told of the items of a ledger: tables on a terminal, registers, reminders and exports. */
@NullMarked
package org.dudao.report.register;

import org.jspecify.annotations.NullMarked;
