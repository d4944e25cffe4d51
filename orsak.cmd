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
if not exist "%lib%\orsak.jar" call :build
if not exist "%lib%\orsak.jar" exit /b 70
rem The shell script orsak has the same options, and an archive of classes besides. The arguments are for Orsak alone.
set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:-UsePerfData"
set "quick=%quick% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "quick=%quick% -Xshare:auto -Xlog:disable -Xlog:all=off"
rem Only the plain console tells whether a person is there to be asked.
set "quick=%quick% -Djdk.console=java.base"
rem Reports are UTF-8, which a console shows in that code page only.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" %quick% %ORSAK_JAVA_OPTS% -jar "%lib%\orsak.jar" %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%

:build
echo orsak: building, which takes a minute or two the first time ... 1>&2
if not exist "%home%target" mkdir "%home%target"
pushd "%home%"
call mvnw.cmd -q -B -DskipTests package >"%home%target\orsak-build.log" 2>&1 <nul
set "built=%errorlevel%"
popd
if not "%built%"=="0" (
  echo orsak: the build failed; the whole log is in "%home%target\orsak-build.log" 1>&2
  exit /b 70
)
exit /b 0
