def log = new File(basedir, 'build.log').getText('UTF-8')
assert !log.contains('not marked')
['one', 'two', 'three'].each { module ->
	assert new File(basedir, "$module/target/nianbao").list().length == 10
	assert new File(basedir, "$module/target/nianbao/5.docx").bytes == new File(basedir, 'one/target/nianbao/1.docx').bytes
}
true
