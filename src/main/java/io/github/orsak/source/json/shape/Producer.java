package io.github.orsak.source.json.shape;

import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A program that writes events as objects of keys and values.
 *
 * <p>JSON has such objects; a row under a header, a block of labelled lines and a Clixml object are
 * made into them, so one producer serves every container that its output comes in.
 *
 * @param shape what its records are called, and their parts
 * @param recognises tells its objects from those of the others
 * @param draft reads an object that it recognises
 */
public record Producer(
    RecordShape shape, Predicate<JsonNode> recognises, Function<JsonNode, RecordDraft> draft) {}
