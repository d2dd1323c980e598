import groovy.xml.XmlSlurper

// Lists in properties are separated by commas.
def made = []
new File(basedir, 'target/nianbao').eachFileRecurse { if (it.file) made << basedir.toPath().resolve('target/nianbao').relativize(it.toPath()).toString() }
assert made as Set == ['2023/a.txt', '2023/a.pdf', '2023/deep/b.txt', '2023/deep/b.pdf', '2024/c.txt', '2024/c.pdf'] as Set
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('3 个文件：0 个错误')
// No library logs anything of its own.
assert !log.contains('log4j')
assert log.findAll(/(?m)^\[WARNING\] .*/).every { it.contains('没有字体') }
// A plain Maven repository has all that is needed, and neither the framework of OSGi nor anything of the workbench is.
def jars = []
new File(basedir, '../../local-repository').eachFileRecurse { if (it.name.endsWith('.jar')) jars << it.name }
assert jars.any { it.startsWith('org.eclipse.xtext-') }
assert jars.findAll { it =~ /^(org\.eclipse\.(osgi|ui|swt|jface|core|e4|pde|jdt)|org\.osgi)[.-]/ } == []

// The documentation names the goals and parameters that there are, with their properties and defaults.
def root = examples.toString().replaceFirst('/examples$', '')
def plugin = new XmlSlurper().parse(new File(root, 'plugins/nianbao-maven-plugin/target/classes/META-INF/maven/plugin.xml'))
def goals = plugin.mojos.mojo
def parameters = [:]
goals.findAll { it.goal.text() != 'help' }.each { goal ->
  goal.parameters.parameter.findAll { it.editable.text() == 'true' }.each { parameter ->
    def setting = goal.configuration.'*'.find { it.name() == parameter.name.text() }
    parameters[parameter.name.text()] = [property: setting.text().replace('${', '').replace('}', ''), value: setting.@'default-value'.text()]
  }
}
['zh', 'en'].each { language ->
  def text = new File(root, "releng/docs/${language}/maven.md").getText('UTF-8')
  assert text.findAll(/(?m)^\| \[`nianbao:([\w-]+)`\]/) { it[1] } as Set == goals.collect { it.goal.text() } as Set
  goals.each { goal ->
    if (goal.phase.text()) {
      assert text =~ /(?m)^\| \[`nianbao:${goal.goal.text()}`\]\(goals\/${goal.goal.text()}\.md\) \| `${goal.phase.text()}` \|/
    }
  }
  def documented = [:]
  text.eachLine { line ->
    def cells = line.split(/\s*\|\s*/)
    if (cells.size() > 4 && cells[1] =~ /nianbao\.\w/) {
      def names = cells[1].findAll(/`([\w.]+)`/) { it[1] }
      def half = names.size().intdiv(2)
      half.times { documented[names[it]] = [property: names[half + it], value: cells[3].replace('`', '')] }
    }
  }
  assert documented.keySet() == parameters.keySet()
  documented.each { name, shown ->
    assert shown.property == parameters[name].property
    def value = parameters[name].value.replace('${project.basedir}/', '').replace('${project.build.directory}', 'target')
    assert !value || shown.value == value || name == 'excludes' : "${language} ${name}"
  }
}
true
