package org.hibernate.proxy;

public interface HibernateProxy {
  LazyInitializer getHibernateLazyInitializer();
}
