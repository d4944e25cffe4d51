package io.github.orsak.drl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;

/**
 * Rules as classes, and the names of the models among them.
 *
 * @param classes resource path to bytes
 * @param models class names of the models
 */
public record CompiledRules(Map<String, byte[]> classes, List<String> models) {

  /** Reads what the compiler packed; its index names one model a line after a version line. */
  public static CompiledRules unpack(byte[] jar) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    List<String> models = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".class")) {
          classes.put(name, zip.readAllBytes());
        } else if (name.endsWith("/drools-model")) {
          new String(zip.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .filter(line -> !line.isBlank())
              .forEach(models::add);
        }
      }
    }
    return new CompiledRules(classes, models);
  }

  /** The models, loaded beside the classes of the parent. */
  public List<Model> load(ClassLoader parent) {
    return instantiate(models, new Loader(parent, classes));
  }

  public static List<Model> instantiate(List<String> models, ClassLoader loader) {
    List<Model> loaded = new ArrayList<>();
    for (String model : models) {
      try {
        loaded.add((Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the compiled rules lack the model " + model, e);
      }
    }
    return loaded;
  }

  /** Defines the classes of a user's rules, and no others. */
  public static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
