/** The rectification ledger as a workbook, the packs for responsible parties, and the merging of returned packs. */
package org.dudao.report.sheet;
