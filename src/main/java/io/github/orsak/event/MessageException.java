package io.github.orsak.event;

import java.io.IOException;

/** An input cannot be read on for a reason that there are words for. */
public class MessageException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Message said;

  /**
   * @param said the reason
   */
  public MessageException(Message said) {
    super(said.toString());
    this.said = said;
  }

  /** The reason. */
  public Message said() {
    return said;
  }
}
