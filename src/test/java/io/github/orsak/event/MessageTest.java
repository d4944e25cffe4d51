package io.github.orsak.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers say, as data. */
class MessageTest {

  @Test
  void whatDiffersOnlyInValuesIsOfOneKind() {
    Message one = Message.of("record", Message.of("too-long", 5), "a");
    Message other = Message.of("record", Message.of("too-long", 7), "b");
    assertThat(one.kinds()).isEqualTo(other.kinds()).isNotEqualTo("record");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void anotherReasonIsAnotherKind() {
    assertThat(Message.of("record", Message.of("too-long")).kinds())
        .isNotEqualTo(Message.of("record", Message.of("too-deep")).kinds());
  }

  @Test
  void onlyTextIsPlain() {
    assertThat(Message.text("a").plain()).contains("a");
    assertThat(Message.quote("a").plain()).contains("a");
    assertThat(Message.of("too-long", 5).plain()).isEmpty();
  }

  @Test
  void aValueIsSomethingThatCanBeSaid() {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("any", List.of(new Object())));
  }
}
