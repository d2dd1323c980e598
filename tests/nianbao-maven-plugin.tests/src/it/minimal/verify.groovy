def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('1 个文件：0 个错误')
assert new File(basedir, 'target/nianbao/2024/a.docx').bytes[0..1] == [0x50, 0x4b]
assert new File(basedir, 'target/nianbao/2024/a.html').getText('UTF-8').contains('<title>青石县农业农村局2024年政府信息公开工作年度报告</title>')
true
