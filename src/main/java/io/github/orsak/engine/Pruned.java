package io.github.orsak.engine;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * Compiled rules without some of them.
 *
 * @param whole all of them
 * @param gone packages and names of those that are left out
 */
record Pruned(Model whole, Set<String> gone) implements Model {

  /** The same for rules in several models. */
  static List<Model> all(List<Model> whole, Set<String> gone) {
    return gone.isEmpty()
        ? whole
        : whole.stream().<Model>map(model -> new Pruned(model, gone)).toList();
  }

  @Override
  public List<Rule> getRules() {
    return whole.getRules().stream().filter(rule -> !gone.contains(RuleBase.key(rule))).toList();
  }

  @Override
  public String getName() {
    return whole.getName();
  }

  @Override
  public String getPackageName() {
    return whole.getPackageName();
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface says so.
  public List<Global> getGlobals() {
    return whole.getGlobals();
  }

  @Override
  public List<Query> getQueries() {
    return whole.getQueries();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return whole.getTypeMetaDatas();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return whole.getEntryPoints();
  }
}
