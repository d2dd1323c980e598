def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.findAll(/写入 (\d+) 个文件/) == ['写入 3 个文件', '写入 0 个文件', '写入 1 个文件']
true
