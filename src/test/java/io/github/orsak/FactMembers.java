package io.github.orsak;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What a rule may ask of each kind of fact, as the Javadoc says it. */
final class FactMembers {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Map<String, String> members = new TreeMap<>();
  private final List<String> undocumented = new ArrayList<>();

  private FactMembers() {}

  /** The facts, with what they have in common first. */
  static List<Class<?>> types() {
    Set<Class<?>> types = new LinkedHashSet<>(List.of(Fact.class));
    Set<Class<?>> kinds = new LinkedHashSet<>();
    Stream.of(Fact.class.getPermittedSubclasses())
        .sorted(Comparator.comparing(Class::getSimpleName))
        .forEach(kinds::add);
    kinds.forEach(
        kind ->
            Stream.of(kind.getInterfaces())
                .filter(part -> part.getPackage() == Fact.class.getPackage())
                .forEach(types::add));
    types.addAll(kinds);
    types.add(Hypothesis.class);
    types.add(Refutation.class);
    types.add(Event.class);
    return List.copyOf(types);
  }

  /** The table of one type: what can be asked, and what it says. */
  static FactMembers of(Class<?> type) throws IOException {
    FactMembers found = new FactMembers();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree tree : unit.getTypeDecls()) {
          found.read(type, docs, TreePath.getPath(unit, tree));
        }
      }
    }
    return found;
  }

  private void read(Class<?> type, DocTrees docs, TreePath path) {
    components(type, docs.getDocCommentTree(path));
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      if (member instanceof MethodTree method && asked(type, method)) {
        DocCommentTree comment = docs.getDocCommentTree(new TreePath(path, member));
        String call = call(method);
        if (comment == null) {
          undocumented.add(type.getSimpleName() + "." + call);
        } else {
          members.put(call, sentence(comment));
        }
      }
    }
  }

  private void components(Class<?> type, DocCommentTree comment) {
    Map<String, String> told = new LinkedHashMap<>();
    if (comment != null) {
      comment.getBlockTags().stream()
          .filter(ParamTree.class::isInstance)
          .map(ParamTree.class::cast)
          .forEach(
              param -> told.put(param.getName().toString(), plain(joined(param.getDescription()))));
    }
    for (RecordComponent component :
        type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
      String says = told.get(component.getName());
      if (says == null) {
        undocumented.add(type.getSimpleName() + "." + component.getName());
      } else {
        members.put(component.getName(), says);
      }
    }
  }

  private static boolean asked(Class<?> type, MethodTree method) {
    Set<Modifier> modifiers = method.getModifiers().getFlags();
    boolean open = type.isInterface() || modifiers.contains(Modifier.PUBLIC);
    boolean told =
        method.getModifiers().getAnnotations().stream()
            .noneMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    return open
        && told
        && method.getReturnType() != null
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !method.getReturnType().toString().equals(type.getSimpleName())
        && !method.getName().toString().startsWith("get")
        && !OF_EVERY_OBJECT.contains(method.getName().toString());
  }

  private static String call(MethodTree method) {
    String name = method.getName().toString();
    return method.getParameters().isEmpty()
        ? name
        : method.getParameters().stream()
            .map(VariableTree::getName)
            .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String joined(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining());
  }

  private static String sentence(DocCommentTree comment) {
    return plain(joined(comment.getFirstSentence()));
  }

  private static String plain(String text) {
    return text.replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replaceAll("\\{@link #?([^} ]*)[^}]*\\}", "`$1`")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  /** What can be asked, by how it is written, and what it says. */
  Map<String, String> told() {
    return members;
  }

  /** What can be asked and has no Javadoc. */
  List<String> undocumented() {
    return undocumented;
  }
}
