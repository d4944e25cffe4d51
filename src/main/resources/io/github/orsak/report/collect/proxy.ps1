# {purpose.proxy}
# {read-only}
# {personal.proxy}
$logs = "$env:SystemRoot\System32\winevt\Logs"
$out = "$env:SystemDrive\orsak-$env:COMPUTERNAME"
New-Item -ItemType Directory -Force "$out" | Out-Null
robocopy "$logs" "$out\events" System.evtx Application.evtx Setup.evtx *Firewall.evtx *roxy*Connector*.evtx "*private network*.evtx" /r:0 /njh /njs /ndl
# {then}
Write-Output "orsak diagnose '$out'"
