/** Counts over many assessments, and figures for hints and for the draw of schools. */
package org.dudao.statistics;
