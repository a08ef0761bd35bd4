/** Tables of many assessments as files of Parquet, for analysts. */
@org.jspecify.annotations.NullMarked
package org.dudao.tables;
