def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('已跳过（nianbao.skip）') == 2
assert !new File(basedir, 'target').exists()
true
