/** The tokens of a submission in any form: values, records, input problems and source locations. */
package org.dudao.submission.json;
