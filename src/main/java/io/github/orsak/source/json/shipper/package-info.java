/** What collectors and the stores behind them make of an event. */
@NullMarked
package io.github.orsak.source.json.shipper;

import org.jspecify.annotations.NullMarked;
