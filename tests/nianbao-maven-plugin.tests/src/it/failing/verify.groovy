import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def file = new File(basedir, 'src/main/nianbao/wrong.nianbao').canonicalPath
// A finding names file, line, column and cell; all are shown, those of the last file, too.
assert log =~ /\[ERROR\] \Q${file}\E:98:61: error T4-SUM .*“未经复议直接起诉”行“总计”应为 2，实为 3/
assert log.contains('wrong-too.nianbao:98:61: error T4-SUM')
assert !log.contains('right.nianbao:')
assert log =~ /3 个文件：\d+ 个错误，\d+ 个警告/
assert !log.contains('Exception in')
assert !new File(basedir, 'target/nianbao').exists()
def sarif = new JsonSlurper().parse(new File(basedir, 'target/nianbao.sarif'), 'UTF-8')
def uris = sarif.runs[0].results*.locations*.getAt(0)*.physicalLocation*.artifactLocation*.uri as Set
assert uris == ['src/main/nianbao/wrong.nianbao', 'src/main/nianbao/wrong-too.nianbao'] as Set
def junit = new XmlSlurper().parse(new File(basedir, 'target/nianbao-junit.xml'))
assert junit.testsuite.size() == 3
assert junit.testsuite.find { it.@name == 'src/main/nianbao/right.nianbao' }.@failures == '0'
true
