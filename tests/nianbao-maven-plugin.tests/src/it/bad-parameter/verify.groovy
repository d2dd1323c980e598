def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('failOn 的取值 fatal 无效；可以是：error, warning, info, never')
assert log.contains('formats 的取值 doc 无效；可以是：docx, html')
assert log.contains('lang 的取值 de 无效；可以是：zh, en')
assert log.contains('nianbao.failOn')
true
