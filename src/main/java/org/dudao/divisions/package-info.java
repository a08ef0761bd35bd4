/** The country's townships by code, and their names. */
package org.dudao.divisions;
