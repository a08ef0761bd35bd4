/** A bureau's settings, for the heads and signatures of its documents. */
package org.dudao.report.bureau;
