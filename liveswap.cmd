@echo off
rem Starts Liveswap; builds it with the Maven wrapper on first use. Only a JDK need be installed.
rem After its own sources have changed, build it anew:  liveswap.cmd --rebuild
rem This file has CRLF line ends (.gitattributes sees to it): cmd may not find labels without.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\liveswap-cli\target\liveswap-cli.jar"
set "AGENT=%HOME_DIR%\liveswap-agent\target\liveswap-agent.jar"
set "PROBE=%HOME_DIR%\liveswap-maven-probe\target\liveswap-maven-probe.jar"

rem The JDK: JAVA_HOME's, or that of the javac on the path. The java on the path may be a JRE's.
set "BIN="
if not defined JAVA_HOME goto search
set "JDK=%JAVA_HOME:"=%"
if "%JDK:~-1%"=="\" set "JDK=%JDK:~0,-1%"
set "BIN=%JDK%\bin"
if exist "%BIN%\javac.exe" goto version
echo liveswap  x JAVA_HOME is "%JDK%", but there is no JDK in it: no bin\javac.exe 1>&2
echo             set JAVA_HOME to a JDK 17 or newer, or unset it 1>&2
exit /b 74

:search
for %%i in (javac.exe) do if not "%%~$PATH:i"=="" set "BIN=%%~dp$PATH:i"
if not defined BIN goto nojdk
if "%BIN:~-1%"=="\" set "BIN=%BIN:~0,-1%"
if not exist "%BIN%\java.exe" goto nojdk
for %%i in ("%BIN%\..") do set "JDK=%%~fi"
goto version

:nojdk
echo liveswap  x there is no JDK: install a JDK 17 or newer, for instance from https://adoptium.net 1>&2
echo             and set JAVA_HOME to it, or put its bin folder on the PATH 1>&2
exit /b 74

rem release says JAVA_VERSION="17.0.15"; where there is no such file, Java itself will complain.
:version
set "VERSION="
if not exist "%JDK%\release" goto built
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%JDK%\release"`) do set "VERSION=%%v"
if not defined VERSION goto built
set "VERSION=%VERSION:"=%"
for /f "tokens=1 delims=." %%v in ("%VERSION%") do set "VERSION=%%v"
if %VERSION% GEQ 17 goto built
echo liveswap  x "%JDK%" is too old: install a JDK 17 or newer and set JAVA_HOME to it 1>&2
exit /b 74

:built
if "%~1"=="--rebuild" goto build
if not exist "%JAR%" goto build
if not exist "%AGENT%" goto build
if not exist "%PROBE%" goto build
goto start

:build
echo liveswap  - building the tool: a minute or two; needs the network on first use 1>&2
pushd "%HOME_DIR%"
rem Where javac was found on the path, Maven finds java there too, and JAVA_HOME stays unset.
call mvnw.cmd -q -B --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true -pl liveswap-cli,liveswap-agent,liveswap-maven-probe -am pre-integration-test 1>&2
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" goto notbuilt
if "%~1"=="--rebuild" exit /b 0
goto start

:notbuilt
echo liveswap  x the tool could not be built; what Maven said stands above 1>&2
exit /b 65

:start
"%BIN%\java.exe" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr "-Dliveswap.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
