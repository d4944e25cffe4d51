package io.github.orsak.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The accounts of one operation on one host, in the order in which their flows began. */
final class Accounts {

  private final List<Account> accounts = new ArrayList<>();
  // By when all flows up to this one had ended.
  private final List<Instant> ended = new ArrayList<>();

  /** Takes the next one. */
  void add(Account account) {
    Instant last = account.flow().last();
    boolean longest = ended.isEmpty() || ended.get(ended.size() - 1).isBefore(last);
    accounts.add(account);
    ended.add(longest ? last : ended.get(ended.size() - 1));
  }

  List<Account> all() {
    return accounts;
  }

  /** Those whose flows may have failed between these times, ends included. */
  List<Account> between(Instant from, Instant to) {
    int begin = firstNotEndedBefore(from);
    int end = begin;
    while (end < accounts.size() && !accounts.get(end).flow().first().isAfter(to)) {
      end++;
    }
    return accounts.subList(begin, end);
  }

  private int firstNotEndedBefore(Instant time) {
    int low = 0;
    int high = ended.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ended.get(middle).isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
