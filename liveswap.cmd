@echo off
rem Starts Liveswap; builds it with the Maven wrapper on first use. Only a JDK need be installed.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\liveswap-cli\target\liveswap-cli.jar"
set "AGENT=%HOME_DIR%\liveswap-agent\target\liveswap-agent.jar"

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
  set "JAVAC=%JAVA_HOME%\bin\javac.exe"
) else (
  for %%i in (java.exe) do set "JAVA=%%~$PATH:i"
  for %%i in (javac.exe) do set "JAVAC=%%~$PATH:i"
)
if not exist "%JAVAC%" (
  echo liveswap  x there is no JDK: install a JDK 17 or newer, for instance from https://adoptium.net 1>&2
  echo             and set JAVA_HOME to it 1>&2
  exit /b 74
)
if not exist "%JAR%" goto build
if not exist "%AGENT%" goto build
goto start

:build
echo liveswap  - building the tool: only now, on first use (a minute or two; needs the network) 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -q -B --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true -pl liveswap-cli,liveswap-agent,liveswap-maven-probe -am pre-integration-test 1>&2
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  echo liveswap  x the tool could not be built; what Maven said stands above 1>&2
  exit /b 65
)

:start
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 "-Dliveswap.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
