/** The pages of {@code rules/}: each standard's requirement, coverage, limits and legal basis. */
package org.dudao.standards;
