/**
 * Which names mean one thing: spellings, servers under a short name and a full one, authorities
 * under several names, and hosts that have something to do with each other.
 */
@NullMarked
package io.github.orsak.history.names;

import org.jspecify.annotations.NullMarked;
