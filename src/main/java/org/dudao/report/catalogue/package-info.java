/** The catalogue of standards, as a page, as Markdown and as text. */
package org.dudao.report.catalogue;
