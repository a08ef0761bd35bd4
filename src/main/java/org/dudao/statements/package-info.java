/**
 * What inspectors state beside the data: waivers, attestations and what was seen on visits, read strictly from their own files.
 */
package org.dudao.statements;
