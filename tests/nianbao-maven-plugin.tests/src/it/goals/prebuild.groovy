def reports = new File(basedir, 'src/main/nianbao')
new File(reports, 'pictures').mkdirs()
new File(reports, 'pictures/visits.png').bytes = new File(examples, 'pictures/visits.png').bytes
def right = new File(examples, 'correct-2024.nianbao').getText('UTF-8')
new File(reports, 'right.nianbao').setText(right, 'UTF-8')
new File(reports, 'water.nianbao').setText(right.replaceFirst(/(?m)^(\| 行政处罚 \| *)  (\d+)/, '$1 -$2'), 'UTF-8')
['crooked', 'crooked-too'].each { new File(reports, "${it}.nianbao").setText(right.replaceAll(/(?m)^\| */, '|   '), 'UTF-8') }
true
