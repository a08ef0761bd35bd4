/** What townships report to their county, and what its standards look at: columns of fields and the pupils of each stage. */
package org.dudao.county;
