def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\[ERROR\] .*gbk.nianbao: .*GB18030/
assert log.contains('1 files: 0 errors')
assert log.contains('; 1 files cannot be read')
assert new File(basedir, 'target/junit.xml').getText('UTF-8').contains('<error message="files that cannot be read: 1"/>')
true
