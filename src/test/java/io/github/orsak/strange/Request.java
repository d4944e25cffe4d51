package io.github.orsak.strange;

import java.time.Instant;
import java.util.List;

/**
 * What a device asks for.
 *
 * @param time when
 * @param kind which steps it takes
 * @param host the server that handles it
 * @param ca the authority that is asked
 * @param template the template that is asked for
 * @param device whose it is
 * @param serial the certificate that it is about
 */
record Request(
    Instant time,
    List<Step> kind,
    String host,
    String ca,
    String template,
    String device,
    String serial) {}
