@echo off
rem NianBao from a source tree, on Windows: builds the command line on first use, then runs it without Maven in the way.
rem Needs a JDK 17 and Maven (if it is older than 3.9, it fetches 3.9.11 once). What the bash script nianbao does and this cannot:
rem see that sources have changed (set NIANBAO_BUILD=always to build again), and start the IDE.
rem NIANBAO_JAVA_OPTS: further options for the virtual machine.
rem
rem No blocks in parentheses around variables: a closing one in the name of a directory would end them. No delayed
rem expansion: it would eat exclamation marks. Names with characters outside the code page of the system cannot be given: that is
rem how Java takes its arguments on Windows; name their directory instead.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "TARGET=%ROOT%plugins\org.nianbao.cli\target"
set "JAR=%TARGET%\nianbao.jar"
set "ARCHIVE=%TARGET%\nianbao.jsa"
set "INTERNAL_ERROR=3"

set "JAVA=java"
if not defined JAVA_HOME goto options
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

:options
rem The same as in the bash script, which says why.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m"
set "OPTIONS=%OPTIONS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "OPTIONS=%OPTIONS% -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow %NIANBAO_JAVA_OPTS%"

if /i not "%~1"=="eclipse" goto build_if_needed
>&2 echo nianbao: the IDE is built for Linux on x86_64 only
exit /b %INTERNAL_ERROR%

:build_if_needed
if /i "%NIANBAO_BUILD%"=="never" goto start
if /i "%NIANBAO_BUILD%"=="always" goto build
if exist "%JAR%" goto train_if_needed

:build
call :build_cli
if errorlevel 1 exit /b %INTERNAL_ERROR%

:train_if_needed
if not exist "%ARCHIVE%" call :train

:start
if exist "%JAR%" goto run
>&2 echo nianbao: "%JAR%" is missing
exit /b %INTERNAL_ERROR%

:run
rem The output is UTF-8; afterwards the console is as it was.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul 2>nul
"%JAVA%" %OPTIONS% -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:cds=off -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% >nul 2>nul
exit /b %STATUS%


:build_cli
call :check_java
if errorlevel 1 exit /b 1
call :find_maven
if errorlevel 1 exit /b 1
>&2 echo nianbao: building the command line
pushd "%ROOT%"
call "%MAVEN%" -B -ntp -Dstyle.color=never -Dheadless -DskipTests -pl plugins/org.nianbao.cli -am package 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if exist "%ARCHIVE%" del "%ARCHIVE%"
if "%STATUS%"=="0" exit /b 0
>&2 echo nianbao: the build failed
exit /b 1


:check_java
set "VERSION="
set "REPORT=%TEMP%\nianbao-%RANDOM%.txt"
"%JAVA%" -XshowSettings:properties -version >"%REPORT%" 2>&1
for /f "usebackq tokens=1,3" %%a in ("%REPORT%") do if "%%a"=="java.specification.version" set "VERSION=%%b"
del "%REPORT%"
if not defined VERSION goto no_java
rem Before Java 9 it was 1.8 and the like.
for /f "delims=." %%v in ("%VERSION%") do if %%v geq 17 exit /b 0
>&2 echo nianbao: a JDK 17 or newer is needed; "%JAVA%" is version %VERSION%
exit /b 1
:no_java
>&2 echo nianbao: Java was not found; install a JDK 17
exit /b 1


rem Sets MAVEN to the installed one if it is new enough, else to one that the installed one fetches.
:find_maven
set "WANTED=3.9.11"
set "CACHE=%LOCALAPPDATA%\nianbao"
if not defined LOCALAPPDATA set "CACHE=%USERPROFILE%\.cache\nianbao"
set "MAVEN=%CACHE%\apache-maven-%WANTED%\bin\mvn.cmd"
if exist "%MAVEN%" exit /b 0
set "VERSION="
set "REPORT=%TEMP%\nianbao-%RANDOM%.txt"
call mvn --version >"%REPORT%" 2>nul
rem Apache Maven 3.9.11 (...)
for /f "usebackq tokens=2,3" %%a in ("%REPORT%") do if "%%a"=="Maven" set "VERSION=%%b"
del "%REPORT%"
if not defined VERSION goto no_maven
for /f "tokens=1,2 delims=." %%a in ("%VERSION%") do set "MAJOR=%%a" & set "MINOR=%%b"
if not "%MAJOR%"=="3" goto fetch_maven
if %MINOR% lss 9 goto fetch_maven
set "MAVEN=mvn"
exit /b 0

:fetch_maven
set "FETCH=%CACHE%\fetch.%RANDOM%"
mkdir "%FETCH%"
>&2 echo nianbao: fetching Maven %WANTED% (once, into "%CACHE%")
rem Outside the project, whose settings are meant for the newer Maven.
pushd "%FETCH%"
call mvn -B -q -Dstyle.color=never org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack "-Dartifact=org.apache.maven:apache-maven:%WANTED%:zip:bin" "-DoutputDirectory=%FETCH%" 1>&2
popd
if not exist "%CACHE%\apache-maven-%WANTED%" move "%FETCH%\apache-maven-%WANTED%" "%CACHE%" >nul 2>nul
rmdir /s /q "%FETCH%"
if exist "%MAVEN%" exit /b 0
>&2 echo nianbao: Maven %WANTED% could not be fetched. Check the network and the Maven settings, or install Maven 3.9.
exit /b 1

:no_maven
>&2 echo nianbao: Maven was not found; install any Maven 3
exit /b 1


rem An archive of the classes that a check loads. (A list of two runs would have to be freed of duplicates.) If it fails, the file
rem stays empty, which does no harm.
:train
>&2 echo nianbao: preparing a fast start
set "CLASSES=%TARGET%\nianbao.classes"
"%JAVA%" %OPTIONS% -XX:DumpLoadedClassList="%CLASSES%" -jar "%JAR%" check --fail-on never "%ROOT%examples" >nul 2>nul
"%JAVA%" %OPTIONS% -Xshare:dump -XX:SharedClassListFile="%CLASSES%" -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable -cp "%JAR%" >nul 2>nul
if not exist "%ARCHIVE%" type nul >"%ARCHIVE%"
exit /b 0
