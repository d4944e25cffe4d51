@echo off
rem {purpose.directory}
rem {read-only}
rem {personal.directory}
setlocal
set "OUT=%SystemDrive%\orsak-%COMPUTERNAME%"
md "%OUT%\events"
robocopy "%SystemRoot%\System32\winevt\Logs" "%OUT%\events" System.evtx /r:0 /njh /njs /ndl
wevtutil epl Security "%OUT%\events\account.evtx" "/q:*[System[(EventID=4740 or EventID=4767 or EventID=4768 or EventID=4771)]] and *[EventData[Data[@Name='TargetUserName']='{account}']]"
rem {then}
echo orsak diagnose "%OUT%"
