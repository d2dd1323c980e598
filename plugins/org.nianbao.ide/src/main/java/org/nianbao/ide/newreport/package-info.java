/**
 * New reports and report projects: what they begin with. For wizards and the command line alike.
 */
package org.nianbao.ide.newreport;
