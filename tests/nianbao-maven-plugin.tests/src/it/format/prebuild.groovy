def reports = new File(basedir, 'src/main/nianbao')
reports.mkdirs()
def right = new File(examples, 'correct-2024.nianbao').getText('UTF-8')
new File(reports, 'aligned.nianbao').setText(right, 'UTF-8')
['crooked', 'crooked-too'].each { new File(reports, "${it}.nianbao").setText(right.replaceAll(/(?m)^\| */, '|   '), 'UTF-8') }
true
