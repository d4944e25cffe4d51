package io.github.orsak.source;

import static io.github.orsak.source.pack.Archives.gzip;
import static io.github.orsak.source.pack.Archives.member;
import static io.github.orsak.source.pack.Archives.zip;

import io.github.orsak.source.chars.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small synthetic input of every format but EVTX. */
final class TextSeeds {

  private static final int LINES = 4;

  private TextSeeds() {}

  /** The inputs by the names of their formats. */
  static Map<String, byte[]> seeds() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    String xml =
        """
        <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
        <Provider Name='Microsoft Intune Connector'/><EventID Qualifiers='0'>20502</EventID><Level>2</Level>\
        <TimeCreated SystemTime='2021-03-01T08:00:00.1234567Z'/><EventRecordID>103</EventRecordID>\
        <Channel>Microsoft Intune Connector</Channel><Computer>ndes01</Computer></System>\
        <EventData><Data>Device ID: å</Data><Data Name='b'>0x409</Data></EventData></Event>
        """
            .repeat(LINES);
    seeds.put("xml", utf8(xml));
    seeds.put("rooted xml", utf8("<?xml version='1.0'?>\n<Events>" + xml + "</Events>"));
    seeds.put("utf-16 xml", ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE));
    seeds.put("ansi xml", xml.getBytes(Encoding.ANSI));
    String powerShell =
        """
        {"Id":20502,"Level":2,"RecordId":9,"ProviderName":"Microsoft Intune Connector",
         "LogName":"Microsoft Intune Connector","MachineName":"NDES01","Properties":[{"Value":"0x409"}],
         "TimeCreated":"/Date(1614585600123)/","Message":"Diagnostic Code: 0x409\\r\\nå"}
        """;
    seeds.put("glued json", utf8(powerShell.repeat(LINES)));
    seeds.put("json array", utf8("[" + (powerShell + ",").repeat(LINES) + powerShell + "]"));
    seeds.put(
        "ndjson",
        utf8(
            ("{\"@timestamp\":\"2021-03-01T08:00:00Z\",\"winlog\":{\"channel\":\"Microsoft Intune"
                    + " Connector\",\"event_id\":\"20502\",\"event_data\":{\"param1\":\"0x409\"}},"
                    + "\"event\":{\"original\":\"<Event><System/></Event>\"}}\n")
                .repeat(LINES)));
    seeds.put(
        "tables of rows",
        utf8(
            "{\"tables\":[{\"name\":\"a\",\"columns\":[{\"name\":\"TimeGenerated\"},{\"name\":\"EventID\"},"
                + "{\"name\":\"EventLog\"}],\"rows\":["
                + "[\"2021-03-01T08:00:00Z\",20502,\"Microsoft Intune Connector\"],\n".repeat(LINES)
                + "[]]}]}"));
    seeds.put(
        "event viewer csv",
        utf8(
            "Level,Date and Time,Source,Event ID,Task Category\n"
                + "Error,3/1/2021 8:00:00 AM,NDESConnector,20502,None,\"a \"\"b\"\",\n0x409\"\n"
                    .repeat(LINES)));
    seeds.put(
        "export-csv",
        utf8(
            "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n"
                + "\"Message\",\"Id\",\"Level\",\"RecordId\",\"ProviderName\",\"LogName\",\"TimeCreated\"\n"
                + "\"a\nb\",\"20502\",\"2\",\"7\",\"x\",\"Microsoft Intune Connector\",\"2021-03-01 08:00:00\"\n"
                    .repeat(LINES)));
    seeds.put(
        "clixml",
        utf8(
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
                + ("<Obj><Props><I32 N=\"Id\">20502</I32><S N=\"LogName\">Microsoft Intune"
                        + " Connector</S><DT"
                        + " N=\"TimeCreated\">2021-03-01T08:00:00.1-08:00</DT></Props><MS><S"
                        + " N=\"Message\">a_x000D__x000A_b</S></MS></Obj>")
                    .repeat(LINES)
                + "</Objs>"));
    seeds.put(
        "format-list",
        utf8(
            ("Message     : failed\n"
                    + "              0x409\n"
                    + "Id          : 20502\n"
                    + "Level       : 2\n"
                    + "LogName     : Microsoft Intune Connector\n"
                    + "TimeCreated : 2021-03-01 08:00:00\n\n")
                .repeat(LINES)));
    seeds.put(
        "yaml",
        utf8(
            "scenario: x\nstart: 2021-03-01T10:00:00Z\n"
                + "defaults: { host: NDES01, channel: Microsoft Intune Connector }\nevents:\n"
                + "  - { at: +0s, id: 20102, data: { \"Diagnostic Code\": \"0x400\" }, repeat: 3, every: 2m }\n"
                    .repeat(LINES)));
    seeds.put(
        "svclog",
        utf8(
            ("<E2ETraceEvent><System><SubType Name='Error'>0</SubType><TimeCreated"
                    + " SystemTime='2021-03-01T08:00:00Z'/><Source"
                    + " Name='CertificateRegistrationPoint'/></System><ApplicationData><TraceData><DataItem>Validation"
                    + " Phase 1 finished with status"
                    + " True.</DataItem></TraceData></ApplicationData></E2ETraceEvent>")
                .repeat(LINES)));
    seeds.put(
        "iis",
        utf8(
            "#Date: 2021-03-01\n#Fields: date time cs-method cs-uri-stem cs-uri-query s-port"
                + " cs-username c-ip cs(User-Agent) sc-status sc-substatus\n"
                + "2021-03-01 08:00:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 - ::1 a+b 200 0\n"
                    .repeat(LINES)));
    seeds.put(
        "cmtrace",
        utf8(
            ("<![LOG[Calling VerifyRequest ...]LOG]!><time=\"09:00:00.123-60\" date=\"03-01-2021\""
                    + " component=\"NDESPlugin\" type=\"1\">\n"
                    + "Exiting VerifyRequest with 0x0  $$<NDESPlugin><03-01-2021"
                    + " 09:00:03.1-60><thread=1>\n")
                .repeat(LINES)));
    seeds.put(
        "evtx_dump",
        utf8(
            ("Record 7\n{\"Event\":{\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"x\"}},"
                    + "\"EventID\":{\"#attributes\":{\"Qualifiers\":0},\"#text\":20502},"
                    + "\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"2021-03-01T08:00:00Z\"}}},"
                    + "\"EventData\":{\"Data\":{\"#text\":[\"a\",\"0x409\"]}}}}\n")
                .repeat(LINES)));
    seeds.put(
        "splunk",
        utf8(
            ("03/01/2021 08:00:00 AM\nLogName=Microsoft Intune Connector\nEventCode=20502\n"
                    + "Type=Error\nMessage=a\n0x409\n")
                .repeat(LINES)));
    seeds.put(
        "hayabusa",
        utf8(
            "\"Timestamp\",\"RuleTitle\",\"Computer\",\"Channel\",\"EventID\",\"AllFieldInfo\"\n"
                + "\"2021-03-01 08:00:00.1 +00:00\",\"t\",\"c\",\"MS C/Op\",20502,\"Data[1]: a \u00A6 Data[2]: b\"\n"
                    .repeat(LINES)));
    seeds.put(
        "plaso",
        utf8(
            "datetime,timestamp_desc,source,source_long,message,parser,display_name,tag\n"
                + "2021-03-01T08:00:00Z,Creation Time,EVT,WinEVTX,[20502 / 0x5016] Source Name: x Strings: ['a'  'b'] Event Level: 2,winevtx,f,-\n"
                    .repeat(LINES)));
    seeds.put("gzip", gzip(utf8(xml)));
    seeds.put(
        "zip",
        zip(
            member("member%40.log", utf8(xml)),
            member("member%41.log", seeds.get("iis")),
            member("member%42.log", seeds.get("gzip"))));
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
