@echo off
rem Opens the desk in the browser; closing this window ends it. ASCII only, as dudao.cmd is.
call "%~dp0dudao.cmd" serve --open %*
if errorlevel 1 pause
