/** What is known of events, codes and causes, without any log. */
@NullMarked
package io.github.orsak.report.page;

import org.jspecify.annotations.NullMarked;
