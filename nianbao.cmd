@echo off
rem NianBao from a source tree, on Windows: builds the command line on first use, then runs it without Maven in the way.
rem Needs a JDK 17 and Maven 3.9. To build again after the sources have changed: del plugins\org.nianbao.cli\target\nianbao.jar
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%plugins\org.nianbao.cli\target\nianbao.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

if /i "%~1"=="eclipse" (
  echo nianbao: the IDE is built for Linux on x86_64 only>&2
  exit /b 3
)
if not exist "%JAR%" call :build || exit /b 3
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 %NIANBAO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build
echo nianbao: building the command line (once)>&2
where mvn >nul 2>nul
if errorlevel 1 (
  echo nianbao: Maven was not found; install Maven 3.9>&2
  exit /b 1
)
pushd "%ROOT%"
call mvn -B -ntp -Dheadless -DskipTests -pl plugins/org.nianbao.cli -am package 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  echo nianbao: the build failed>&2
  exit /b 1
)
exit /b 0
