def log = new File(basedir, 'build.log').getText('UTF-8')
// Nothing fails the first build, so it looks at both; the second one stops after the first report.
assert log.contains('2 个文件：')
assert log.count('b.nianbao:98:61: error T4-SUM') == 1
assert log.count('a.nianbao:98:61: error T4-SUM') == 2
assert log =~ /1 files: \d+ errors/
true
