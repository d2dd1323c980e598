def reports = new File(basedir, 'src/main/nianbao')
reports.mkdirs()
['a', 'b'].each { new File(reports, "${it}.nianbao").bytes = new File(examples, 'mistakes-2024.nianbao').bytes }
true
