package io.github.orsak.cli;

/** What a command prints: for a person or for a program. */
enum TextOrJson {
  text,
  json
}
