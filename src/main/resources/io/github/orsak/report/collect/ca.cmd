@echo off
rem {purpose.ca}
rem {read-only}
rem {personal.ca}
setlocal
set "LOGS=%SystemRoot%\System32\winevt\Logs"
set "OUT=%SystemDrive%\orsak-%COMPUTERNAME%"
md "%OUT%"
robocopy "%LOGS%" "%OUT%\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *CAPI2*.evtx /r:0 /njh /njs /ndl
wevtutil epl Security "%OUT%\events\ca.evtx" "/q:*[System[EventID>=4868 and EventID<=4900]]"
md "%OUT%\notes"
certutil -ping > "%OUT%\notes\ca.txt"
certutil -getreg CA\LogLevel >> "%OUT%\notes\ca.txt"
certutil -getreg CA\AuditFilter >> "%OUT%\notes\ca.txt"
w32tm /query /status > "%OUT%\notes\time.txt"
rem {then}
echo orsak diagnose "%OUT%"
