def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\[ERROR\] .*gbk.nianbao: .*GB18030/
assert log.contains('1 files: 0 errors')
assert log.contains('; 1 files cannot be read')
true
