import groovy.xml.XmlSlurper

// Each goal has a page in each language, which names its parameters as they are, and shows what is really printed.
def root = examples.toString().replaceFirst('/examples$', '')
def plugin = new XmlSlurper().parse(new File(root, 'plugins/nianbao-maven-plugin/target/classes/META-INF/maven/plugin.xml'))
def log = new File(basedir, 'build.log').readLines('UTF-8').findAll()
['zh', 'en'].each { language ->
	def pages = new File(root, "releng/docs/${language}/goals")
	assert pages.list() as Set == plugin.mojos.mojo.collect { it.goal.text() + '.md' } as Set
	plugin.mojos.mojo.each { goal ->
		def name = "${language} ${goal.goal.text()}"
		def text = new File(pages, goal.goal.text() + '.md').getText('UTF-8')
		assert text.startsWith("# nianbao:${goal.goal.text()}\n")
		assert goal.phase.text().empty || text.contains(': `' + goal.phase.text() + '`') || text.contains('：`' + goal.phase.text() + '`') : name
		def documented = text.findAll(/(?m)^\| `(\w+)` \| `([\w.]+)` \| (.*?) ?\| .+ \|$/) { it[1..3] }.collectEntries { [it[0], it[1..2]] }
		def parameters = goal.parameters.parameter.findAll { it.editable.text() == 'true' }*.name*.text()
		assert documented.keySet() == parameters as Set : name
		documented.each { parameter, shown ->
			def setting = goal.configuration.'*'.find { it.name() == parameter }
			assert shown[0] == setting.text().replace('${', '').replace('}', '') : name
			def value = setting.@'default-value'.text().replace('${project.basedir}/', '').replace('${project.build.directory}', 'target')
			assert value.empty ? !(shown[1] ==~ /`.*`/) : shown[1] == '`' + value + '`' : "${name} ${parameter}"
		}
		def example = text.find(/(?ms)^```console\n\$ mvn .*?^```$/).readLines()[2..-2]
		assert example.size() > 2 : name
		def rest = log.iterator()
		example.each { line ->
			def expected = line.replace('/home/zhang/county', basedir.canonicalPath)
			assert rest.any { it.startsWith(expected) } : "${name} does not print ${expected}"
		}
	}
}

// Eclipse knows what to do with every goal that a build can be bound to.
def mapped = new XmlSlurper().parse(new File(root, 'plugins/nianbao-maven-plugin/target/classes/META-INF/m2e/lifecycle-mapping-metadata.xml'))
assert mapped.pluginExecutions.pluginExecution.pluginExecutionFilter.goals.goal*.text() as Set == plugin.mojos.mojo.findAll { !it.phase.text().empty }*.goal*.text() as Set
true
