/** Many submissions become many assessments, in bounded memory and on any number of threads. */
package org.dudao.batch;
