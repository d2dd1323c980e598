def reports = new File(basedir, 'src/main/nianbao')
reports.mkdirs()
new File(reports, 'pictures').mkdirs()
new File(reports, 'pictures/visits.png').bytes = new File(examples, 'pictures/visits.png').bytes
new File(reports, 'wrong.nianbao').bytes = new File(examples, 'mistakes-2024.nianbao').bytes
new File(reports, 'right.nianbao').bytes = new File(examples, 'correct-2024.nianbao').bytes
new File(reports, 'wrong-too.nianbao').bytes = new File(examples, 'mistakes-2024.nianbao').bytes
true
