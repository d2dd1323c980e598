def reports = new File(basedir, 'src/main/nianbao')
reports.mkdirs()
new File(reports, 'pictures').mkdirs()
new File(reports, 'pictures/visits.png').bytes = new File(examples, 'pictures/visits.png').bytes
new File(reports, 'gbk.nianbao').bytes = '某局2024年政府信息公开工作年度报告\n'.getBytes('GB18030')
new File(reports, 'right.nianbao').bytes = new File(examples, 'correct-2024.nianbao').bytes
true
