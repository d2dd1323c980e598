def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'src/main/nianbao').canonicalPath
['crooked', 'crooked-too'].each { name ->
	// All are named before the build fails, and all are aligned as the example is.
	assert log.findAll(/\[ERROR\] \Q${reports}\E\/${name}.nianbao:\d+:\d+: 表格没有对齐/).size() == 1
	assert log.count("[INFO] 已对齐 ${reports}/${name}.nianbao") == 1
	assert new File(reports, "${name}.nianbao").bytes == new File(examples, 'correct-2024.nianbao').bytes
}
assert !log.contains('/aligned.nianbao')
assert log.contains('2 个文件的表格没有对齐')
assert log.findAll(/3 个文件：.*/) == ['3 个文件：对齐了 2 个', '3 个文件：对齐了 0 个']
true
