def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('failOn 的取值 fatal 无效；可以是：error, warning, info, never')
assert log.contains('formats 的取值 doc 无效；可以是：docx, ')
assert log.contains('language 的取值 de 无效；可以是：zh, en')
// Of what cannot be written the reason is said, in the language of the user.
assert log.contains("无法写入 ${basedir}/pom.xml/x：同名的文件不是目录")
assert log.contains("2024/a.nianbao: 无法写入 ${basedir}/pom.xml/2024/a.docx：")
assert log.contains("字体 ${basedir}/none.ttf 不能嵌入文档：没有这个文件，或者不能读。")
// The pages of the goals name every parameter and no other.
def known = (log =~ /User property: (nianbao\.\w+)/).collect { it[1] } as Set
assert known.size() > 10
['zh', 'en'].each { language ->
	def page = new File(examples, "../releng/docs/$language/maven.md").getText('UTF-8')
	def described = (page =~ /`(nianbao\.(?!properties)\w+)`/).collect { it[1] } as Set
	assert described == known
}
true
