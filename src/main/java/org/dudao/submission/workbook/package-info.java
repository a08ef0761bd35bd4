/** The workbook form of a submission: .xlsx, .xls and folders of .csv, streamed as tokens. */
package org.dudao.submission.workbook;
