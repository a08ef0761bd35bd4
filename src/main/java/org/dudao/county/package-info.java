/** The data that townships report to their county for its standards: columns of fields, and enrolment by stage. */
package org.dudao.county;
