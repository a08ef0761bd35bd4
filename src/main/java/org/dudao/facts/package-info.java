/** The facts that rules speak of, and the dictionary of their fields. */
package org.dudao.facts;
