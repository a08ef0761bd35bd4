/** The commands, their exit codes, and the only {@code main}. */
package org.dudao.cli;
