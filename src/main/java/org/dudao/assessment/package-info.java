/** Exactly one verdict for every standard and subject, and the findings that follow from them. */
package org.dudao.assessment;
