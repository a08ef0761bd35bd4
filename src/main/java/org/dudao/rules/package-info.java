/** The rule base and its session; the only package that imports Drools. */
package org.dudao.rules;
