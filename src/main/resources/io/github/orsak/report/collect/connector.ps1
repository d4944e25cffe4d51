# {purpose.connector}
# {read-only}
# {personal.connector}
$logs = "$env:SystemRoot\System32\winevt\Logs"
$out = "$env:SystemDrive\orsak-$env:COMPUTERNAME"
New-Item -ItemType Directory -Force "$out" | Out-Null
robocopy "$logs" "$out\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *Intune*Connector*.evtx *AgentUpdater*.evtx *CAPI2*.evtx *Lifecycle-System*.evtx /r:0 /njh /njs /ndl
robocopy "$env:SystemDrive\inetpub\logs\LogFiles" "$out\iis" u_ex*.log /s /maxage:{days} /r:0 /njh /njs /ndl
robocopy "$env:SystemRoot\System32\LogFiles\HTTPERR" "$out\httperr" httperr*.log /maxage:{days} /r:0 /njh /njs /ndl
robocopy "$env:ProgramFiles\Microsoft Intune" "$out\intune" *.log *.svclog /s /maxage:{days} /r:0 /njh /njs /ndl
wevtutil epl Security "$out\events\account.evtx" "/q:*[System[(EventID=4624 or EventID=4625)]] and *[EventData[Data[@Name='TargetUserName']='{account}']]"
New-Item -ItemType Directory -Force "$out\notes" | Out-Null
certutil -store My > "$out\notes\certificates.txt"
w32tm /query /status > "$out\notes\time.txt"
w32tm /stripchart /computer:{ca} /samples:3 /dataonly >> "$out\notes\time.txt"
# {then}
Write-Output "orsak diagnose '$out'"
