/**
 * Reads the prose of a report: its numbers, its sentences, and the wordings in which it states figures of the tables.
 */
package org.nianbao.checks.prose;
