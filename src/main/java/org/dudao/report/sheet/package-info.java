/** The ledger of rectification as a workbook, the packs that go out to who must act, and how they come back into it. */
package org.dudao.report.sheet;
