def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('failOn 的取值 fatal 无效；可以是：error, warning, info, never')
assert log.contains('formats 的取值 doc 无效；可以是：docx, ')
assert log.contains('lang 的取值 de 无效；可以是：zh, en')
// The pages of the goals name every parameter and no other.
def known = (log =~ /User property: (nianbao\.\w+)/).collect { it[1] } as Set
assert known.size() > 10
['zh', 'en'].each { language ->
	def page = new File(examples, "../releng/docs/$language/maven.md").getText('UTF-8')
	def described = (page =~ /`(nianbao\.(?!properties)\w+)`/).collect { it[1] } as Set
	assert described == known
}
true
