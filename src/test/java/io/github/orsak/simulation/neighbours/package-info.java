/**
 * An examiner for what the rules make of whole servers: worlds of {@link
 * io.github.orsak.simulation} with every log beside the connector's.
 *
 * <p>A {@link io.github.orsak.simulation.neighbours.Mishap} breaks one thing of a server, of its
 * web server or of an authority. It says what the connector suffers, which the world plays through,
 * and what Windows and its programs write of it; {@link
 * io.github.orsak.simulation.neighbours.Noise} writes what they write anyhow. A {@link
 * io.github.orsak.simulation.neighbours.Handover} is what of all that a person exports. All of it
 * is synthetic.
 */
@NullMarked
package io.github.orsak.simulation.neighbours;

import org.jspecify.annotations.NullMarked;
