/** The tokens of a submission, whatever form it came in: values, records, problems of form, and where each value stands. */
package org.dudao.submission.json;
