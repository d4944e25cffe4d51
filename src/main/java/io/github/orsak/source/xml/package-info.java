/**
 * Records that are XML elements.
 *
 * <p>{@code XmlPass} cuts a text into {@code Element}s, small trees of which {@code EventElement}
 * and {@code TraceElement} know what they mean. {@code EventXml} reads a whole text so; {@code
 * XmlGap} finds the next record after a broken one. The records of an EVTX file are such trees,
 * too.
 */
@NullMarked
package io.github.orsak.source.xml;

import org.jspecify.annotations.NullMarked;
