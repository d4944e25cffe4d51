package io.github.orsak.knowledge.fault;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.ToolProvider;

/**
 * Lists the names of the results of Windows; the build runs it with a library that knows them,
 * which does not ship.
 */
public final class ErrorNamesBuild {

  private static final String TABLE = "com.sun.jna.platform.win32.WinError";
  private static final long WINDOWS_ERRORS = 0x8007_0000L;
  private static final long LAST_ERROR = 0xFFFF;

  // Small numbers of other families are no errors of Windows; bounds of ranges are no errors at
  // all.
  private static final Pattern ERROR =
      Pattern.compile("(ERROR|WSA|WAIT|RPC_[SX]|EPT_S|DNS_ERROR|OR)_?\\w+");
  private static final Pattern BOUND =
      Pattern.compile("(FACILITY|SEVERITY)_.*|.*_(FIRST|LAST|BASE)");

  private ErrorNamesBuild() {}

  private record Named(long value, String name) {}

  /**
   * Writes the list into a folder of classes.
   *
   * @param args the folder of rules, which is not needed, and the folder of classes
   * @throws IllegalStateException if the library is not on the class path
   */
  public static void main(String[] args) throws IOException {
    List<Named> names = new ArrayList<>();
    for (Element element : table().getEnclosedElements()) {
      Object value = element instanceof VariableElement field ? field.getConstantValue() : null;
      String name = element.getSimpleName().toString();
      if (value instanceof Integer number && !BOUND.matcher(name).matches()) {
        add(name, Integer.toUnsignedLong(number), names);
      }
    }
    // Names of DNS repeat those of Windows.
    names.sort(
        Comparator.comparingLong(Named::value)
            .thenComparing(named -> named.name().startsWith("DNS_"))
            .thenComparing(Named::name));
    List<String> lines =
        names.stream().map(named -> "%08X %s".formatted(named.value(), named.name())).toList();
    Path file = Path.of(args[1], ErrorNames.RESOURCE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.US_ASCII);
  }

  // The compiler reads constants; to load the class would load libraries of the machine with it.
  private static TypeElement table() throws IOException {
    URL file =
        ErrorNamesBuild.class.getClassLoader().getResource(TABLE.replace('.', '/') + ".class");
    if (file == null || !(file.openConnection() instanceof JarURLConnection jar)) {
      throw new IllegalStateException("no archive on the class path holds " + TABLE);
    }
    List<String> options =
        List.of("--class-path", Path.of(URI.create(jar.getJarFileURL().toString())).toString());
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, List.of(TABLE), null);
    return task.getElements().getTypeElement(TABLE);
  }

  private static void add(String name, long value, List<Named> names) {
    boolean error = value > 0 && value <= LAST_ERROR && ERROR.matcher(name).matches();
    if (error || value >= CodeText.SIGN_BIT) {
      names.add(new Named(error ? WINDOWS_ERRORS | value : value, name));
    }
  }
}
