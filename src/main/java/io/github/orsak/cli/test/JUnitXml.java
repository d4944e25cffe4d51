package io.github.orsak.cli.test;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes outcomes in the format that continuous integration servers read. */
final class JUnitXml {

  private JUnitXml() {}

  static String of(List<ScenarioResult> outcomes) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument();
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "orsak scenarios");
      xml.writeAttribute("tests", String.valueOf(outcomes.size()));
      xml.writeAttribute(
          "failures", String.valueOf(outcomes.stream().filter(o -> !o.passed()).count()));
      for (ScenarioResult outcome : outcomes) {
        write(outcome, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void write(ScenarioResult outcome, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.file());
    xml.writeAttribute("name", outcome.title().isEmpty() ? outcome.file() : outcome.title());
    if (!outcome.passed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", outcome.differences().get(0));
      xml.writeCharacters(String.join("\n", outcome.differences()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
