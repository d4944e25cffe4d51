# {purpose.directory}
# {read-only}
# {personal.directory}
$out = "$env:SystemDrive\orsak-$env:COMPUTERNAME"
New-Item -ItemType Directory -Force "$out\events" | Out-Null
robocopy "$env:SystemRoot\System32\winevt\Logs" "$out\events" System.evtx /r:0 /njh /njs /ndl
wevtutil epl Security "$out\events\account.evtx" "/q:*[System[(EventID=4740 or EventID=4767 or EventID=4768 or EventID=4771)]] and *[EventData[Data[@Name='TargetUserName']='{account}']]"
# {then}
Write-Output "orsak diagnose '$out'"
