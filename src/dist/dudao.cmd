@echo off
rem Dudao as installed: dudao.jar and lib\ lie beside this file.
rem ASCII only, for cmd reads a batch file by the code page of the moment: what is said in Chinese stands in lib\*.txt.
setlocal EnableExtensions DisableDelayedExpansion
set "DUDAO_HOME=%~dp0"
set "DUDAO_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "DUDAO_PAGE=%%p"

set "DUDAO_JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "DUDAO_JAVA=%JAVA_HOME%\bin\java.exe"
set "DUDAO_VERSION="
for /f "usebackq tokens=1-3" %%a in (`call "%DUDAO_JAVA%" -version 2^>^&1`) do if "%%~b"=="version" set "DUDAO_VERSION=%%~c"
set "DUDAO_MAJOR=0"
for /f "delims=.-+_" %%m in ("%DUDAO_VERSION%") do set "DUDAO_MAJOR=%%m"

chcp 65001 >nul
if %DUDAO_MAJOR% LSS 17 goto :nojava

set "DUDAO_JVM=-Xshare:auto -Xlog:disable -Xlog:all=off -XX:-UsePerfData"
set "DUDAO_JVM=%DUDAO_JVM% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
rem One submission is over before the second compiler has paid; thousands are not.
set "DUDAO_ONE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms96m -Xmn64m -Xmx512m"
rem Without the usual inlining the second compiler has done its work in half the time, and its code is as fast.
set "DUDAO_MANY=-XX:+UseParallelGC -Xmx1000m -XX:InlineSmallCode=1000 -XX:FreqInlineSize=100 -XX:MaxInlineLevel=9"
set "DUDAO_LOAD=%DUDAO_ONE%"
if "%~1"=="batch" set "DUDAO_LOAD=%DUDAO_MANY%"
if "%~1 %~2"=="ledger import" set "DUDAO_LOAD=%DUDAO_MANY%"
if "%~1"=="serve" set "DUDAO_LOAD=%DUDAO_ONE% -Xmx1000m"
if not exist "%DUDAO_HOME%dudao.jsa" call :prepare
"%DUDAO_JAVA%" %DUDAO_JVM% %DUDAO_LOAD% "-XX:SharedArchiveFile=%DUDAO_HOME%dudao.jsa" -jar "%DUDAO_HOME%dudao.jar" %*
set "DUDAO_CODE=%ERRORLEVEL%"
goto :end

:nojava
>&2 type "%DUDAO_HOME%lib\no-java.txt"
if defined DUDAO_VERSION >&2 echo "%DUDAO_JAVA%" %DUDAO_VERSION%
set "DUDAO_CODE=2"

:end
if defined DUDAO_PAGE chcp %DUDAO_PAGE% >nul
endlocal & exit /b %DUDAO_CODE%

rem Makes the class-data archive as the launcher for other systems does; an empty one says that none could be made.
:prepare
2>nul (>"%DUDAO_HOME%dudao.jsa" type nul) || exit /b 0
>&2 type "%DUDAO_HOME%lib\first-run.txt"
"%DUDAO_JAVA%" %DUDAO_JVM% %DUDAO_ONE% "-XX:ArchiveClassesAtExit=%DUDAO_HOME%dudao.jsa.new" -jar "%DUDAO_HOME%dudao.jar" check "%DUDAO_HOME%example.xlsx" --as-of 2026-07-31 --fail-on never -o "%DUDAO_HOME%first-run" >nul 2>nul
if exist "%DUDAO_HOME%dudao.jsa.new" move /y "%DUDAO_HOME%dudao.jsa.new" "%DUDAO_HOME%dudao.jsa" >nul
if exist "%DUDAO_HOME%first-run" rd /s /q "%DUDAO_HOME%first-run"
exit /b 0
