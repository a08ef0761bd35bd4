/** The pages of {@code rules/}: what each standard asks, of whom, up to which limit, on what legal basis. */
package org.dudao.standards;
