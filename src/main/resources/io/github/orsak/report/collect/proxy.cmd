@echo off
rem {purpose.proxy}
rem {read-only}
rem {personal.proxy}
setlocal
set "LOGS=%SystemRoot%\System32\winevt\Logs"
set "OUT=%SystemDrive%\orsak-%COMPUTERNAME%"
md "%OUT%"
robocopy "%LOGS%" "%OUT%\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *roxy*Connector*.evtx "*private network*.evtx" /r:0 /njh /njs /ndl
rem {then}
echo orsak diagnose "%OUT%"
