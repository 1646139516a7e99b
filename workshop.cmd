@echo off
rem The workshop command for Windows: finds a JDK, builds the tool when it is missing or has changed, runs it.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul

rem Without the last backslash, which would escape a quote.
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.workshop"
if not exist "%ROOT%\tooling\grader\pom.xml" (
  echo X %ROOT% is not the workshop's folder. Type workshop in the folder that you cloned. 1>&2
  exit /b 2
)

set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :consider "%%~d"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do call :consider "%%~d"
if not defined JDK (
  echo X There is no JDK 21 or newer on this machine ^(it must have a javac^). 1>&2
  echo   Install one, for example from https://adoptium.net, or point JAVA_HOME to it, and type workshop again. 1>&2
  exit /b 2
)

call :current
if not exist "%LIB%\workshop.jar" (
  echo Building the workshop's tool. Only the first time; it takes a minute or two.
  call :build || exit /b 2
)
call :tool %*
if %STATUS% equ 75 (
  echo The tool's sources have changed: building it again.
  call :build || exit /b 2
  call :tool %*
)
rem The tool says 74 where it means 1: a JVM that cannot start says 1.
if %STATUS% equ 74 exit /b 1
if %STATUS% equ 1 (
  echo X The JVM ended before the tool did. 1>&2
  echo   If JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS or _JAVA_OPTIONS is set, unset it and type workshop again. 1>&2
  exit /b 2
)
exit /b %STATUS%

rem Takes the folder as the JDK when there is none yet and it is one from 21 on.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION=0"
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "VERSION=%%v"
set "VERSION=%VERSION:"=%"
if %VERSION% geq 21 set "JDK=%~f1"
exit /b 0

:current
set "CURRENT=none"
if exist "%STATE%\lib\current" set /p CURRENT=<"%STATE%\lib\current"
set "LIB=%STATE%\lib\%CURRENT%"
exit /b 0

rem Every build gets a folder of its own: Windows keeps the jars of a running tool locked.
:build
where mvn >nul 2>nul || (
  echo X Maven is not on the PATH. Install Maven 3.8 or newer and type workshop again. 1>&2
  exit /b 1
)
if not exist "%STATE%\lib" mkdir "%STATE%\lib" || exit /b 1
type nul >"%STATE%\build.started"
setlocal
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -B -Dstyle.color=never -Dmaven.test.skip=true -pl tooling/grader,tooling/demo -am package >"%STATE%\build.log" 2>&1
set "BUILT=%errorlevel%"
popd
if not "%BUILT%"=="0" (
  echo X The build failed: 1>&2
  rem A Maven that does not start has no errors of its own: then the log is short.
  findstr /b /c:"[ERROR]" "%STATE%\build.log" 1>&2 || type "%STATE%\build.log" 1>&2
  echo   The whole log is in .workshop\build.log. Fix the cause and type workshop again. 1>&2
  echo   No network, or a proxy? docs\troubleshooting.md tells what to do. 1>&2
  exit /b 1
)
endlocal
set "CURRENT=%RANDOM%%RANDOM%"
set "LIB=%STATE%\lib\%CURRENT%"
for /d %%d in ("%STATE%\lib\*") do rd /s /q "%%~d" 2>nul
mkdir "%LIB%" || exit /b 1
xcopy /q /y "%ROOT%\tooling\grader\target\workshop\*" "%LIB%\" >nul || exit /b 1
xcopy /q /y /i "%ROOT%\tooling\demo\target\workshop\*" "%LIB%\demo\" >nul || exit /b 1
move /y "%STATE%\build.started" "%LIB%\" >nul
call :tool warm-up >nul 2>nul
>"%STATE%\lib\current" echo %CURRENT%
exit /b 0

rem A JVM takes only one choice of a collector: that of the user's variables, if there is one.
rem -Djdk.console: no console unless both ends are a terminal, on every JDK.
:tool
set "COLLECTOR=-XX:+UseSerialGC"
for %%v in (JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS) do set %%v 2>nul | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "COLLECTOR="
"%JDK%\bin\java" -XX:TieredStopAtLevel=1 %COLLECTOR% -Xlog:disable -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LIB%\workshop.jsa" -Dsun.misc.unsafe.memory.access=allow -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djdk.console=java.base -Dworkshop.terminal=ask "-Dworkshop.root=%ROOT%" -jar "%LIB%\workshop.jar" %*
set "STATUS=%errorlevel%"
exit /b %STATUS%
