/** What a bureau states of itself, for the heads and the signatures of its documents. */
package org.dudao.report.bureau;
