package org.hibernate.proxy;

public interface LazyInitializer {
  Object getImplementation();
}
