/**
 * The front door for embedding.
 *
 * <p>{@link io.github.orsak.Orsak#load()} prepares rules and knowledge once; {@link
 * io.github.orsak.Orsak#diagnose} answers a finished batch of events, {@link
 * io.github.orsak.Orsak#begin} takes a case event by event, and {@link
 * io.github.orsak.Orsak#newKieSession} hands out a plain session for those who want to reason
 * beside Orsak's own rules.
 */
@NullMarked
package io.github.orsak;

import org.jspecify.annotations.NullMarked;
