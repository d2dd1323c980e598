@echo off
rem NianBao from a source tree, on Windows: builds the command line on first use, then runs it without Maven in the way.
rem Needs a JDK 17 and Maven (if it is older than 3.9, it fetches 3.9.11 once). What the bash script nianbao does and this cannot:
rem see that sources have changed (set NIANBAO_BUILD=always to build again), and start the IDE.
rem NIANBAO_JAVA_OPTS: further options for the virtual machine. NIANBAO_ARCHIVE=never: no archive of classes for a fast start.
rem
rem No blocks in parentheses around variables: a closing one in the name of a directory would end them. No delayed
rem expansion: it would eat exclamation marks. Names with characters outside the code page of the system cannot be given: that is
rem how Java takes its arguments on Windows; name their directory instead.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "TARGET=%ROOT%plugins\org.nianbao.cli\target"
set "JAR=%TARGET%\nianbao.jar"
set "INTERNAL_ERROR=3"

set "JAVA=java"
if not defined JAVA_HOME goto options
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

:options
rem The same as in the bash script, which says why.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m"
set "OPTIONS=%OPTIONS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "OPTIONS=%OPTIONS% -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow"
set "OPTIONS=%OPTIONS% -Dsun.reflect.inflationThreshold=100000 -XX:-UsePerfData -Xlog:disable"

if /i not "%~1"=="eclipse" goto build_if_needed
>&2 echo nianbao: the IDE is built for Linux on x86_64 only
exit /b %INTERNAL_ERROR%

:build_if_needed
if /i "%NIANBAO_BUILD%"=="never" goto start
if /i "%NIANBAO_BUILD%"=="always" goto build
if exist "%JAR%" goto start

:build
call :build_cli
if errorlevel 1 exit /b %INTERNAL_ERROR%

:start
if exist "%JAR%" goto run
>&2 echo nianbao: "%JAR%" is missing
exit /b %INTERNAL_ERROR%

:run
call :find_archive
rem The output is UTF-8; afterwards the console is as it was.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul 2>nul
if defined ARCHIVE goto run_with_archive
"%JAVA%" %OPTIONS% %NIANBAO_JAVA_OPTS% -jar "%JAR%" %*
goto done
:run_with_archive
"%JAVA%" %OPTIONS% %NIANBAO_JAVA_OPTS% -XX:SharedArchiveFile="%ARCHIVE%" -jar "%JAR%" %*
:done
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


rem Sets ARCHIVE to the archive of classes, if it was made by this JDK from this jar; else makes it: beside the jar, or, where that is
rem read-only, in the user's directory. It is moved to its place when it is whole; the file beside it, written last, says what it was made
rem from. If it cannot be made, it stays empty, which does no harm.
:find_archive
set "ARCHIVE="
if /i "%NIANBAO_ARCHIVE%"=="never" exit /b 0
set "BIN=%JAVA_HOME%\bin\"
if "%JAVA%"=="java" for %%j in (java.exe) do set "BIN=%%~dp$PATH:j"
set "RELEASE="
if not exist "%BIN%..\release" goto stamp
for /f "usebackq tokens=1,* delims==" %%a in ("%BIN%..\release") do if "%%a"=="JAVA_RUNTIME_VERSION" set "RELEASE=%%~b"
:stamp
for %%f in ("%JAR%") do set "STAMP=%%~zf %%~tf %JAR% %BIN% %RELEASE%"
set "PLACE=%TARGET%"
call :look
if defined ARCHIVE exit /b 0
set "PLACE=%LOCALAPPDATA%\nianbao"
if defined LOCALAPPDATA call :look
if defined ARCHIVE exit /b 0
set "PLACE=%TARGET%"
call :train
if defined ARCHIVE exit /b 0
if not defined LOCALAPPDATA exit /b 0
set "PLACE=%LOCALAPPDATA%\nianbao"
if not exist "%PLACE%" mkdir "%PLACE%" 2>nul
call :train
exit /b 0

:look
set "KNOWN="
if exist "%PLACE%\nianbao.jsa.txt" set /p KNOWN=<"%PLACE%\nianbao.jsa.txt"
if not defined KNOWN exit /b 0
if "%KNOWN:"=%"=="%STAMP%" set "ARCHIVE=%PLACE%\nianbao.jsa"
exit /b 0

:train
set "MADE=%PLACE%\nianbao-%RANDOM%%RANDOM%.jsa"
type nul 2>nul >"%MADE%"
if not exist "%MADE%" exit /b 0
del "%MADE%"
>&2 echo nianbao: preparing a fast start
"%JAVA%" %OPTIONS% -XX:ArchiveClassesAtExit="%MADE%" -cp "%JAR%" org.nianbao.cli.Training "%ROOT%examples" >nul 2>nul
if not exist "%MADE%" type nul >"%MADE%"
move /y "%MADE%" "%PLACE%\nianbao.jsa" >nul 2>nul
rem Another process has it open: it is remade by a later one.
if exist "%MADE%" goto in_use
>"%PLACE%\nianbao.jsa.txt" echo "%STAMP%"
set "ARCHIVE=%PLACE%\nianbao.jsa"
exit /b 0
:in_use
del "%MADE%"
exit /b 0
