/** The rows and cells of one submission, the paths of its fields, and three-valued logic for missing data. */
package org.dudao.roster;
