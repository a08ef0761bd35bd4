/** The facts that rules match, and the dictionary of their fields. */
package org.dudao.facts;
