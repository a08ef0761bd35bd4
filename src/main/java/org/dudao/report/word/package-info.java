/** Official documents for Word, in the layout of GB/T 9704-2012. */
package org.dudao.report.word;
