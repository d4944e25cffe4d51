/**
 * An examiner for the rules: small worlds of connectors in which something breaks.
 *
 * <p>A {@link io.github.orsak.simulation.World} is built of components (servers, their service,
 * registration point and uplink, authorities, templates, profiles, devices and the tenant) and of
 * flows through them (enrolment of the connector itself, PKCS, revocation, SCEP). A {@link
 * io.github.orsak.simulation.Trouble} changes one {@link io.github.orsak.simulation.Aspect} of one
 * component for a while. Nothing says which events a fault logs: they follow from what the flows
 * find when they ask their components. What was injected is the truth of the case.
 *
 * <p>{@link io.github.orsak.simulation.Families} is the table of faults and of the causes expected
 * for them, {@link io.github.orsak.simulation.Trial} draws one case of a family, and {@link
 * io.github.orsak.simulation.Examination} compares verdicts with truths. Everything is drawn from
 * one seed: the same seed gives the same bytes.
 *
 * <p>All of it is synthetic. No real event of these connectors has been published.
 */
@NullMarked
package io.github.orsak.simulation;

import org.jspecify.annotations.NullMarked;
