/** The rows and cells of one submission, the paths of its fields, and what is true where not all was reported. */
package org.dudao.roster;
