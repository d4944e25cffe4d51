package io.github.orsak.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A session whose rules can be looked at and not changed: all sessions share them, and the engine
 * has no base that refuses changes.
 */
final class Guarded {

  private Guarded() {}

  /** The same session, without a way to the rules of others. */
  static KieSession session(KieSession session) {
    return proxy(
        KieSession.class,
        (self, method, arguments) ->
            method.getName().equals("getKieBase")
                ? base(session.getKieBase())
                : on(session, method, arguments));
  }

  private static KieBase base(KieBase base) {
    return proxy(
        KieBase.class,
        (self, method, arguments) -> {
          if (method.getName().equals("getKieSessions")) {
            return List.of();
          }
          if (changes(method)) {
            throw new UnsupportedOperationException(
                method.getName()
                    + ": all sessions of an Orsak share its rules, which cannot be changed. Load"
                    + " another Orsak with a folder of rules of your own.");
          }
          return on(base, method, arguments);
        });
  }

  private static boolean changes(Method method) {
    String name = method.getName();
    return method.getDeclaringClass() != Object.class
        && !name.startsWith("get")
        && !name.startsWith("new");
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object on(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
