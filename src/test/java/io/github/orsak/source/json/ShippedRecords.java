package io.github.orsak.source.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** One synthetic event as producers of JSON write it: shapes, not facts. */
final class ShippedRecords {

  /** One record as each producer tells it, with the values it keeps. */
  static final Map<String, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put(
        "Winlogbeat",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","log":{"level":"error"},"message":"m",
         "winlog":{"channel":"Microsoft Intune Connector","computer_name":"ndes01","event_id":"20502",
         "provider_name":"Microsoft Intune Connector","record_id":103,
         "event_data":{"param1":"one","DeviceId":"two"}}}\
        """);
    LINES.put(
        "Winlogbeat 6",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","level":"Error","message":"m","event_id":20502,
         "log_name":"Microsoft Intune Connector","computer_name":"ndes01","record_number":"103",
         "source_name":"Microsoft Intune Connector","event_data":{"param1":"one","DeviceId":"two"}}\
        """);
    LINES.put(
        "Winlogbeat as flat columns",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","log.level":"error","message":"m",
         "winlog.channel":"Microsoft Intune Connector","winlog.computer_name":"ndes01",
         "winlog.event_id":20502,"winlog.provider_name":"Microsoft Intune Connector",
         "winlog.record_id":103,"winlog.event_data.param1":"one","winlog.event_data.DeviceId":"two"}\
        """);
    LINES.put(
        "NXLog",
        """
        {"EventTime":"2026-11-23 01:39:42","Hostname":"ndes01","Keywords":-9223372036854775808,
         "EventType":"ERROR","SeverityValue":4,"Severity":"ERROR","EventID":"20502",
         "SourceName":"Microsoft Intune Connector","RecordNumber":103,"param1":"one","DeviceId":"two",
         "Channel":"Microsoft Intune Connector","Message":"m","SourceModuleType":"im_msvistalog"}\
        """);
    LINES.put(
        "Fluent Bit",
        """
        {"ProviderName":"Microsoft Intune Connector","Qualifiers":0,"EventID":20502,"Level":2,
         "TimeCreated":"2026-11-23 01:39:42 +0100","EventRecordID":103,"Computer":"ndes01",
         "Channel":"Microsoft Intune Connector","Message":"m","StringInserts":["one","two"]}\
        """);
    LINES.put(
        "OpenTelemetry",
        """
        {"channel":"Microsoft Intune Connector","computer":"ndes01","event_id":{"id":20502,"qualifiers":0},
         "level":"Error","message":"m","provider":{"name":"Microsoft Intune Connector"},"record_id":103,
         "system_time":"2026-11-23T00:39:42Z","event_data":{"param1":"one","DeviceId":"two"}}\
        """);
    LINES.put(
        "OpenTelemetry with a list",
        """
        {"body":{"channel":"Microsoft Intune Connector","computer":"ndes01","event_id":{"id":20502},
         "level":"2","message":"m","provider":{"name":"Microsoft Intune Connector"},"record_id":103,
         "system_time":"2026-11-23T00:39:42Z","event_data":{"data":[{"":"one"},{"DeviceId":"two"}]}}}\
        """);
    LINES.put(
        "Vector",
        """
        {"timestamp":"2026-11-23T00:39:42Z","host":"relay","message":"m","event_id":20502,"record_id":103,
         "level":"Error","level_value":2,"channel":"Microsoft Intune Connector","computer":"ndes01",
         "provider_name":"Microsoft Intune Connector","event_data":{"param1":"one","DeviceId":"two"},
         "string_inserts":["one","two"]}\
        """);
    LINES.put(
        "Azure Monitor Event",
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Source":"Microsoft Intune Connector",
         "EventLog":"Microsoft Intune Connector","Computer":"ndes01","EventLevel":1,
         "EventLevelName":"Error","EventID":20502,"RenderedDescription":"m",
         "ParameterXml":"<Param>one</Param><Param>two</Param>"}\
        """);
    LINES.put(
        "Azure Monitor WindowsEvent",
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Provider":"Microsoft Intune Connector",
         "Channel":"Microsoft Intune Connector","Computer":"ndes01","EventLevel":2,
         "EventLevelName":"Error","EventID":20502,"EventRecordId":"103",
         "EventData":"{\\"param1\\":\\"one\\",\\"DeviceId\\":\\"two\\"}"}\
        """);
    LINES.put(
        "Splunk",
        """
        {"preview":false,"result":{"_time":"2026-11-23T01:39:42.000+01:00","host":"relay","_raw":"\
        11/23/2026 01:39:42 AM\\nLogName=Microsoft Intune Connector\\nEventCode=20502\\nEventType=2\\n\
        Type=Error\\nComputerName=ndes01\\nSourceName=Microsoft Intune Connector\\nRecordNumber=103\\n\
        Message=m"}}\
        """);
    LINES.put(
        "Get-EventLog",
        """
        {"EventID":20502,"MachineName":"ndes01","Index":103,"EntryType":1,"Message":"m",
         "Source":"Microsoft Intune Connector","ReplacementStrings":["one","two"],
         "InstanceId":1073762326,"TimeGenerated":"/Date(1795394382000)/"}\
        """);
    LINES.put(
        "PowerShell 7",
        """
        {"Id":20502,"Level":2,"LevelDisplayName":"Fel","RecordId":103,"MachineName":"ndes01",
         "ProviderName":"Microsoft Intune Connector","LogName":"Microsoft Intune Connector",
         "TimeCreated":"2026-11-23T01:39:42.0000000+01:00","Message":"m",
         "Properties":[{"Value":"one"},{"Value":"two"}]}\
        """);
    LINES.put(
        "Windows PowerShell, decorated",
        """
        {"Id":20502,"Level":2,"RecordId":103,"MachineName":"ndes01",
         "ProviderName":"Microsoft Intune Connector","LogName":"Microsoft Intune Connector",
         "TimeCreated":{"value":"/Date(1795394382000+0100)/","DisplayHint":2,"DateTime":"måndag"},
         "Message":"m","Properties":["@{Value=one}","@{Value=two}"]}\
        """);
  }

  private ShippedRecords() {}
}
