/** Assesses many submissions in bounded memory on any number of threads. */
package org.dudao.batch;
