/** What many assessments come to together: counts, hints for visits on site, and the draw of schools to visit. */
package org.dudao.statistics;
