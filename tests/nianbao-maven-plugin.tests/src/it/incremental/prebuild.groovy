def reports = new File(basedir, 'src/main/nianbao/2024')
reports.mkdirs()
new File(reports, 'pictures').mkdirs()
new File(reports, 'pictures/visits.png').bytes = new File(examples, 'pictures/visits.png').bytes
new File(reports, 'a.nianbao').bytes = new File(examples, 'correct-2024.nianbao').bytes
true
