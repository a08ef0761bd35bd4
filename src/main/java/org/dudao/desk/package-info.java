/**
 * The desk: pages in the browser for people who use Excel and Word and no terminal. It calls the library door and decides nothing itself.
 *
 * <p>A desk for one person answers this machine alone, asks for no login, and keeps nothing: what was uploaded and made is deleted when it
 * ends.
 */
@NullMarked
package org.dudao.desk;

import org.jspecify.annotations.NullMarked;
