def reports = new File(basedir, 'src/main/nianbao')
def picture = new File(examples, 'pictures/visits.png').bytes
['2023/a', '2023/deep/b', '2023/old', '2023/draft', '2024/c', '2024/deep/d', '2025/e'].each { name ->
  def report = new File(reports, name + '.nianbao')
  new File(report.parentFile, 'pictures').mkdirs()
  new File(report.parentFile, 'pictures/visits.png').bytes = picture
  report.bytes = new File(examples, 'correct-2024.nianbao').bytes
}
// What an earlier version of the plug-in needed; if it still does, Maven fetches it again.
new File(basedir, '../../local-repository/org/eclipse/platform/org.eclipse.osgi').deleteDir()
true
