/** A bureau's own limits without programming: a workbook that a clerk fills in, read as a profile. */
package org.dudao.profiles;
