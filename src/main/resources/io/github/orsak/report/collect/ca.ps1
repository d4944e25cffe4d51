# {purpose.ca}
# {read-only}
# {personal.ca}
$logs = "$env:SystemRoot\System32\winevt\Logs"
$out = "$env:SystemDrive\orsak-$env:COMPUTERNAME"
New-Item -ItemType Directory -Force "$out" | Out-Null
robocopy "$logs" "$out\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *CAPI2*.evtx /r:0 /njh /njs /ndl
wevtutil epl Security "$out\events\ca.evtx" "/q:*[System[EventID>=4868 and EventID<=4900]]"
New-Item -ItemType Directory -Force "$out\notes" | Out-Null
certutil -ping > "$out\notes\ca.txt"
certutil -getreg CA\LogLevel >> "$out\notes\ca.txt"
certutil -getreg CA\AuditFilter >> "$out\notes\ca.txt"
w32tm /query /status > "$out\notes\time.txt"
# {then}
Write-Output "orsak diagnose '$out'"
