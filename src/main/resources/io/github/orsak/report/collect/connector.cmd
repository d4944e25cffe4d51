@echo off
rem {purpose.connector}
rem {read-only}
rem {personal.connector}
setlocal
set "LOGS=%SystemRoot%\System32\winevt\Logs"
set "OUT=%SystemDrive%\orsak-%COMPUTERNAME%"
md "%OUT%"
robocopy "%LOGS%" "%OUT%\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *Intune*Connector*.evtx *AgentUpdater*.evtx *CAPI2*.evtx *Lifecycle-System*.evtx /r:0 /njh /njs /ndl
robocopy "%SystemDrive%\inetpub\logs\LogFiles" "%OUT%\iis" u_ex*.log /s /maxage:{days} /r:0 /njh /njs /ndl
robocopy "%SystemRoot%\System32\LogFiles\HTTPERR" "%OUT%\httperr" httperr*.log /maxage:{days} /r:0 /njh /njs /ndl
robocopy "%ProgramFiles%\Microsoft Intune" "%OUT%\intune" *.log *.svclog /s /maxage:{days} /r:0 /njh /njs /ndl
wevtutil epl Security "%OUT%\events\account.evtx" "/q:*[System[(EventID=4624 or EventID=4625)]] and *[EventData[Data[@Name='TargetUserName']='{account}']]"
md "%OUT%\notes"
certutil -store My > "%OUT%\notes\certificates.txt"
w32tm /query /status > "%OUT%\notes\time.txt"
w32tm /stripchart /computer:{ca} /samples:3 /dataonly >> "%OUT%\notes\time.txt"
rem {then}
echo orsak diagnose "%OUT%"
