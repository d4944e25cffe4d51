@echo off
rem Starts Orsak. In a checkout the first start builds it; in an unpacked distribution it just runs.
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo orsak: no Java found; install Java 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 70
)
set "lib=%home%lib"
if exist "%home%pom.xml" set "lib=%home%target\orsak\orsak\lib"
if not exist "%lib%\orsak.jar" call :build || exit /b 70
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %ORSAK_JAVA_OPTS% -jar "%lib%\orsak.jar" %*
exit /b %errorlevel%

:build
echo orsak: building, which takes a minute or two the first time ... 1>&2
if not exist "%home%target" mkdir "%home%target"
pushd "%home%"
call mvnw.cmd -q -B -DskipTests package >"%home%target\orsak-build.log" 2>&1 <nul
set "built=%errorlevel%"
popd
if not "%built%"=="0" (
  echo orsak: the build failed; the whole log is in %home%target\orsak-build.log 1>&2
  exit /b 70
)
exit /b 0
