/** The rule base and its session; the only package that knows Drools. */
package org.dudao.rules;
