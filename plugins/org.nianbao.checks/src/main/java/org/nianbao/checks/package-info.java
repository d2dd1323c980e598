/**
 * Checks reports: the service {@link org.nianbao.checks.ReportChecker}, what it finds, and the catalogue of rules. Has no front end and knows no
 * format; the rules are in {@link org.nianbao.checks.rules}.
 */
package org.nianbao.checks;
